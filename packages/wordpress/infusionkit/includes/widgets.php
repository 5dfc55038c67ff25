<?php
/**
 * The widgets in this plugin: what they are called, what they can be told, and their scripts.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The script of each file of the widgets is registered under this and its name without slashes. */
const SCRIPT_PREFIX = 'infusionkit-';

/** What an author may not set on one widget: addresses of files, and texts that have their place in the settings. */
const SITE_ONLY_ATTRIBUTES = array( 'config', 'messages' );

/**
 * What the build knows of the widgets, from their own registry.
 *
 * @return array{
 *   files: string[],
 *   regions: string[],
 *   terms: string[],
 *   palette: array<string, array{light: string, dark: string}>,
 *   site: string,
 *   schema: object,
 * }
 */
function get_build_data() {
	static $data = null;
	if ( null === $data ) {
		$file           = plugin_dir_path( MAIN_FILE ) . 'data/widgets.json';
		$data           = wp_json_file_decode( $file, array( 'associative' => true ) );
		$data['schema'] = wp_json_file_decode( plugin_dir_path( MAIN_FILE ) . 'data/clinic.schema.json' );
	}
	return $data;
}

/**
 * The widgets that may stand on a page.
 *
 * @param string $audience `public`, or `service` where even a hint at a medicine counts.
 * @return array<string, array{label: string, summary: string, link_text: string, script: string, attributes: string[]}> By their names.
 */
function get_widgets( $audience ) {
	$widgets = array();
	foreach ( list_widgets() as $name => $widget ) {
		if ( 'service' !== $audience ) {
			$widgets[ $name ] = $widget['public'];
		} elseif ( isset( $widget['service'] ) ) {
			$widgets[ $name ] = $widget['service'];
		}
	}
	return $widgets;
}

/** Registers every script of the widgets. None of them is loaded before a widget asks for it. */
function register_scripts() {
	foreach ( get_build_data()['files'] as $file ) {
		wp_register_script(
			get_script_handle( $file ),
			plugins_url( 'embed/' . $file . '.js', MAIN_FILE ),
			array(),
			VERSION,
			array(
				'strategy'  => 'defer',
				'in_footer' => true,
			)
		);
	}
}

/**
 * The handle of a script.
 *
 * @param string $file Its path in the folder `embed`, without its ending: `holidays/za`.
 * @return string
 */
function get_script_handle( $file ) {
	return SCRIPT_PREFIX . str_replace( '/', '-', $file );
}

/**
 * Loads the scripts of a widget in this page: holidays, translation and its own. WordPress prints each once.
 *
 * @param string $script The widget's script, such as `effect-service`.
 * @param string $region The region of public holidays, or an empty text.
 * @param string $lang   The language, as a BCP 47 tag.
 */
function enqueue_widget( $script, $region, $lang ) {
	$language = strtolower( explode( '-', $lang )[0] );
	$country  = explode( '-', $region )[0];
	foreach ( array( "holidays/$country", "locales/$language/$script", $script ) as $file ) {
		if ( in_array( $file, get_build_data()['files'], true ) ) {
			wp_enqueue_script( get_script_handle( $file ) );
		}
	}
}
