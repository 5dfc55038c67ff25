<?php
/**
 * The clinic's colour, in its light and its dark form, and whether it can be read.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The contrast that WCAG asks for between text and what it stands on. */
const LEAST_CONTRAST = 4.5;

/**
 * How bright a colour is by WCAG's measure.
 *
 * @param string $colour A colour such as `#0f5e57`.
 * @return float From 0 to 1.
 */
function get_luminance( $colour ) {
	$parts = array();
	foreach ( array( 1, 3, 5 ) as $at ) {
		$value   = hexdec( substr( $colour, $at, 2 ) ) / 255;
		$parts[] = $value <= 0.04045 ? $value / 12.92 : pow( ( $value + 0.055 ) / 1.055, 2.4 );
	}
	return 0.2126 * $parts[0] + 0.7152 * $parts[1] + 0.0722 * $parts[2];
}

/**
 * The contrast of two colours by WCAG's measure.
 *
 * @param string $one   A colour such as `#0f5e57`.
 * @param string $other Another.
 * @return float From 1 to 21.
 */
function get_contrast( $one, $other ) {
	$lights = array( get_luminance( $one ), get_luminance( $other ) );
	return ( max( $lights ) + 0.05 ) / ( min( $lights ) + 0.05 );
}

/**
 * The colour of writing on a colour: the first of white, the widgets' own ink and black that can be read.
 *
 * @param string $colour The background.
 * @return string
 */
function get_writing_colour( $colour ) {
	foreach ( array( '#ffffff', '#06211e' ) as $one ) {
		if ( get_contrast( $one, $colour ) >= LEAST_CONTRAST ) {
			return $one;
		}
	}
	return '#000000';
}

/**
 * The `colours` of the widgets for the clinic's own colour.
 *
 * @param string $light The colour on a light page, or an empty text for the widgets' own.
 * @param string $dark  The colour on a dark page, or an empty text for the widgets' own.
 * @return array<string, string> By the names of the theme; empty where neither is set.
 */
function get_colours( $light, $dark ) {
	if ( '' === $light && '' === $dark ) {
		return array();
	}
	$own   = get_build_data()['palette']['accent'];
	$light = '' === $light ? $own['light'] : $light;
	$dark  = '' === $dark ? $own['dark'] : $dark;
	return array(
		'accent'    => "light-dark($light, $dark)",
		'on-accent' => 'light-dark(' . get_writing_colour( $light ) . ', ' . get_writing_colour( $dark ) . ')',
	);
}

/**
 * What is hard to read about a colour, as a sentence; nothing where it can be read.
 *
 * @param string $colour The colour, or an empty text.
 * @param string $theme  `light` or `dark`.
 * @return string|null
 */
function find_weak_colour( $colour, $theme ) {
	if ( '' === $colour ) {
		return null;
	}
	$background = get_build_data()['palette']['surface'][ $theme ];
	$contrast   = get_contrast( $colour, $background );
	if ( $contrast >= LEAST_CONTRAST ) {
		return null;
	}
	return sprintf(
		/* translators: 1: a colour. 2: a background colour. 3: a contrast such as 3.21. 4: the least contrast, 4.5. */
		__( 'The colour %1$s is hard to read on the background %2$s: its contrast is %3$s to 1, and text needs %4$s to 1. It has been saved all the same.', 'infusionkit' ),
		$colour,
		$background,
		// Rounded down, so that 4.499 does not look like enough.
		number_format_i18n( floor( $contrast * 100 ) / 100, 2 ),
		number_format_i18n( LEAST_CONTRAST, 1 )
	);
}
