<?php
/**
 * Plugin Name:       InfusionKit
 * Plugin URI:        https://www.npmjs.com/package/@infusionkit/widgets
 * Description:       Course calculator, glossary and pictures for the website of an infusion clinic, as a block and a shortcode. All files come from your own site.
 * Version:           0.0.0
 * Requires at least: 6.3
 * Requires PHP:      7.4
 * Author:            The InfusionKit contributors
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       infusionkit
 * Domain Path:       /languages
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The version of the plugin, which is that of the widgets in it. */
const VERSION = '0.0.0';

/** The plugin's main file, from which WordPress derives its addresses. */
const MAIN_FILE = __FILE__;

require __DIR__ . '/includes/list-widgets.php';
require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/schema.php';
require __DIR__ . '/includes/colours.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/shortcode.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/settings-page.php';

add_action(
	'init',
	static function () {
		// Where it comes from elsewhere than WordPress's own directory, WordPress does not find its translations by itself.
		load_plugin_textdomain( 'infusionkit', false, dirname( plugin_basename( MAIN_FILE ) ) . '/languages' );
		register_scripts();
		register_shortcodes();
		register_block();
	}
);
