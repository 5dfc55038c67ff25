<?php
/**
 * The block. It saves its settings alone, and is rendered on the server like the shortcode.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The attributes of the block that are attributes of the elements, by the names of the block. */
const BLOCK_ATTRIBUTES = array(
	'indication'   => 'indication',
	'query'        => 'query',
	'start'        => 'start',
	'headingLevel' => 'heading-level',
	'theme'        => 'theme',
);

/** Registers the block and its script in the editor. */
function register_block() {
	wp_register_script(
		'infusionkit-editor',
		plugins_url( 'block/editor.js', MAIN_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
		VERSION,
		true
	);
	wp_set_script_translations( 'infusionkit-editor', 'infusionkit', plugin_dir_path( MAIN_FILE ) . 'languages' );
	register_block_type( plugin_dir_path( MAIN_FILE ) . 'block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}

/**
 * Renders the block.
 *
 * @param array<string, mixed> $attributes What was chosen in the editor.
 * @return string HTML.
 */
function render_block( $attributes ) {
	$name    = isset( $attributes['widget'] ) ? (string) $attributes['widget'] : '';
	$widgets = get_widgets( 'public' );
	$own     = isset( $widgets[ $name ] ) ? $widgets[ $name ]['attributes'] : array();
	$chosen  = array();
	foreach ( BLOCK_ATTRIBUTES as $key => $attribute ) {
		// What was set for another widget stays in the block, and comes back with that widget.
		if ( isset( $attributes[ $key ] ) && in_array( $attribute, $own, true ) ) {
			$chosen[ $attribute ] = (string) $attributes[ $key ];
		}
	}
	// The frame in which the editor shows a post does not say the site's language, by which a calendar begins its weeks.
	$settings = get_site_settings();
	if ( defined( 'REST_REQUEST' ) && REST_REQUEST && in_array( 'lang', $own, true ) && ! isset( $settings['lang'] ) ) {
		$chosen['lang'] = str_replace( '_', '-', get_locale() );
	}
	return '<div ' . get_block_wrapper_attributes() . '>' . render_widget( $name, $chosen ) . '</div>';
}

/** Tells the editor's script which widgets there are, and where the settings are for those who may change them. */
function describe_widgets_to_editor() {
	$widgets = array();
	foreach ( get_widgets( get_audience() ) as $name => $widget ) {
		// A word stands in a sentence: it has the shortcode, and no block.
		if ( 'term' !== $name ) {
			$widgets[] = array(
				'name'       => $name,
				'label'      => $widget['label'],
				'summary'    => $widget['summary'],
				'attributes' => array_values( array_intersect( BLOCK_ATTRIBUTES, $widget['attributes'] ) ),
			);
		}
	}
	$data = array(
		'widgets'  => $widgets,
		'settings' => current_user_can( 'manage_options' ) ? menu_page_url( PAGE, false ) : '',
	);
	wp_add_inline_script( 'infusionkit-editor', 'window.infusionkitEditor = ' . wp_json_encode( $data, JSON_HEX_TAG ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\describe_widgets_to_editor' );

/** In the editor every widget may be put in at any moment: so their scripts are there, in the frame that shows the post. */
function enqueue_editor_preview() {
	$settings = is_admin() ? get_site_settings() : null;
	if ( null === $settings ) {
		return;
	}
	foreach ( get_widgets( $settings['audience'] ) as $name => $widget ) {
		if ( 'term' !== $name ) {
			enqueue_widget(
				$widget['script'],
				isset( $settings['region'] ) ? $settings['region'] : '',
				isset( $settings['lang'] ) ? $settings['lang'] : get_bloginfo( 'language' )
			);
		}
	}
}
add_action( 'enqueue_block_assets', __NAMESPACE__ . '\enqueue_editor_preview' );
