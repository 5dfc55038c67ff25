<?php
/**
 * The shortcodes: `[infusionkit widget="course-calculator"]`, and for a word in a sentence
 * `[infusion_word term="bdnf"]BDNF[/infusion_word]`.
 *
 * The word has a shortcode of its own, because it has two ends: WordPress would take the first `[infusionkit]` of a page
 * and the last `[/infusionkit]` for one shortcode, with all that stands between them.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Registers the shortcodes. */
function register_shortcodes() {
	add_shortcode( 'infusionkit', __NAMESPACE__ . '\render_widget_shortcode' );
	add_shortcode( 'infusion_word', __NAMESPACE__ . '\render_word_shortcode' );
}

/**
 * Renders the shortcode of a widget.
 *
 * @param array<string, string>|string $attributes What stands in it; an empty text where nothing does.
 * @param string|null                  $content    What stands between its two ends, if somebody gave it an end.
 * @return string HTML.
 */
function render_widget_shortcode( $attributes, $content = null ) {
	$attributes = is_array( $attributes ) ? array_map( 'strval', $attributes ) : array();
	$name       = isset( $attributes['widget'] ) ? $attributes['widget'] : '';
	unset( $attributes['widget'] );
	// An end is not needed; what stands before it is the author's own text, and stays.
	$rest = null === $content ? '' : do_shortcode( $content );
	if ( 'term' === $name ) {
		return render_problem( __( 'A word in a sentence has a shortcode of its own: [infusion_word term="bdnf"]BDNF[/infusion_word].', 'infusionkit' ) ) . $rest;
	}
	return render_widget( $name, $attributes ) . $rest;
}

/**
 * Renders the shortcode of a word.
 *
 * @param array<string, string>|string $attributes What stands in it; an empty text where nothing does.
 * @param string|null                  $content    The word.
 * @return string HTML.
 */
function render_word_shortcode( $attributes, $content = null ) {
	return render_widget( 'term', is_array( $attributes ) ? array_map( 'strval', $attributes ) : array(), (string) $content );
}
