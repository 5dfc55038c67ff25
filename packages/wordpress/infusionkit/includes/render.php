<?php
/**
 * The HTML of a widget, for the block and the shortcode alike. WordPress filters what authors save, and not what is made
 * here: so every author can use every widget.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Renders a widget, and has its scripts loaded in this page.
 *
 * @param string                $name       The name of the widget: `course-calculator`.
 * @param array<string, string> $attributes What is set on this one, by the names of the element's attributes.
 * @param string                $content    The word in a sentence, for the widget `term`.
 * @return string HTML; every text in it is escaped.
 */
function render_widget( $name, $attributes, $content = '' ) {
	$settings = get_site_settings();
	if ( null === $settings ) {
		return render_problem( __( 'The clinic’s file cannot be read. Save it again under Settings, InfusionKit.', 'infusionkit' ) ) . render_text( $content );
	}
	// What stands on one page may be stricter than the site, and not looser.
	if ( 'service' !== $settings['audience'] && isset( $attributes['audience'] ) ) {
		if ( ! in_array( $attributes['audience'], AUDIENCES, true ) ) {
			return render_problem( describe_problem( 'audience', list_choices( AUDIENCES ), $attributes['audience'] ) ) . render_text( $content );
		}
		$settings['audience'] = $attributes['audience'];
	}
	unset( $attributes['audience'] );
	$widgets = get_widgets( $settings['audience'] );
	if ( ! isset( $widgets[ $name ] ) ) {
		return render_problem( describe_wrong_widget( $name, $settings['audience'] ) ) . render_text( $content );
	}
	$widget  = $widgets[ $name ];
	$allowed = array_values( array_diff( $widget['attributes'], SITE_ONLY_ATTRIBUTES ) );
	$problem = find_attribute_problem( $name, $attributes, $allowed );
	$all     = array();
	foreach ( $settings as $key => $value ) {
		$attribute = to_kebab_case( $key );
		if ( in_array( $attribute, $widget['attributes'], true ) && ! ( 'term' === $name && 'name' === $attribute ) ) {
			$all[ $attribute ] = is_string( $value ) ? $value : to_attribute( $value );
		}
	}
	$all = array_merge( $all, array_filter( $attributes, 'strlen' ) );
	if ( null === $problem && 'course-calculator' === $name && ! isset( $all['opening-days'] ) ) {
		$problem = __( 'The course calculator does not know on which days the clinic opens. Save the clinic’s file under Settings, InfusionKit.', 'infusionkit' );
	}
	$fallback = 'term' === $name ? render_text( '' === trim( $content ) && isset( $attributes['term'] ) ? $attributes['term'] : $content ) : render_fallback( $widget, $settings );
	if ( null !== $problem ) {
		return render_problem( $problem ) . $fallback;
	}
	enqueue_widget(
		$widget['script'],
		isset( $all['region'] ) ? $all['region'] : '',
		isset( $all['lang'] ) ? $all['lang'] : get_bloginfo( 'language' )
	);
	$html = '<infusion-' . $name;
	foreach ( $all as $key => $value ) {
		$html .= ' ' . $key . '="' . esc_attr( $value ) . '"';
	}
	return $html . '>' . $fallback . '</infusion-' . $name . '>';
}

/**
 * The first thing that is wrong with what is set on one widget. The values are checked by the widget itself, which says
 * so in the page; a name that is not known would never reach it.
 *
 * @param string                $name       The name of the widget.
 * @param array<string, string> $attributes What is set.
 * @param string[]              $allowed    What can be set.
 * @return string|null
 */
function find_attribute_problem( $name, $attributes, $allowed ) {
	foreach ( $attributes as $key => $value ) {
		if ( ! in_array( (string) $key, $allowed, true ) ) {
			return sprintf(
				/* translators: 1: what was typed. 2: the name of a widget. 3: a list of names. */
				__( '%1$s is not a setting of %2$s here: the settings are %3$s.', 'infusionkit' ),
				is_int( $key ) ? $value : "$key=\"$value\"",
				$name,
				implode( ', ', $allowed )
			);
		}
	}
	if ( 'term' === $name && empty( $attributes['plain'] ) ) {
		$term = isset( $attributes['term'] ) ? $attributes['term'] : '';
		if ( ! in_array( $term, get_build_data()['terms'], true ) ) {
			return describe_problem( 'term', list_choices( get_build_data()['terms'] ), $term );
		}
	}
	return null;
}

/**
 * Why a widget does not stand here.
 *
 * @param string $name     What was asked for.
 * @param string $audience `public` or `service`.
 * @return string
 */
function describe_wrong_widget( $name, $audience ) {
	$allowed = list_choices( array_keys( get_widgets( $audience ) ) );
	if ( isset( get_widgets( 'public' )[ $name ] ) ) {
		/* translators: 1: the name of a widget. 2: a list of names. */
		return sprintf( __( '%1$s may not stand on pages where even a hint at a medicine counts. The widget must be %2$s.', 'infusionkit' ), $name, $allowed );
	}
	return describe_problem( 'widget', $allowed, $name );
}

/**
 * What stands in the widget's place until it is there, and where it cannot be: a link, or whom to call.
 *
 * @param array{link_text: string} $widget   The widget.
 * @param array<string, mixed>     $settings The settings of the site.
 * @return string HTML.
 */
function render_fallback( $widget, $settings ) {
	$link = get_fields()['link'];
	if ( '' !== $link ) {
		return '<a href="' . esc_url( $link ) . '">' . esc_html( $widget['link_text'] ) . '</a>';
	}
	if ( empty( $settings['phone'] ) ) {
		/* translators: %s: what the widget is for, such as "Plan your course of infusions". */
		return '<p>' . esc_html( sprintf( __( '%s: if nothing else shows here, please ask the clinic.', 'infusionkit' ), $widget['link_text'] ) ) . '</p>';
	}
	return '<p>' . sprintf(
		/* translators: 1: what the widget is for, such as "Plan your course of infusions". 2: the name of the clinic. 3: its phone number, as a link. */
		esc_html__( '%1$s: if nothing else shows here, please call %2$s on %3$s.', 'infusionkit' ),
		esc_html( $widget['link_text'] ),
		esc_html( empty( $settings['clinic'] ) ? __( 'the clinic', 'infusionkit' ) : $settings['clinic'] ),
		render_phone( $settings['phone'] )
	) . '</p>';
}

/**
 * A phone line. Its number is a link where it is certain what to dial: the hours in "011 555 0100, weekdays 8 to 4" must
 * not be dialled with it, nor may two numbers become one.
 *
 * @param string $phone The phone line as the clinic writes it.
 * @return string HTML.
 */
function render_phone( $phone ) {
	if ( 1 !== preg_match( '/^\s*(\+?[\d (][\d ().-]*\d)\s*((?:[,;:].*)?)$/sD', $phone, $parts ) ) {
		return esc_html( $phone );
	}
	// The nought in "+27 (0)21" is for calls inside the country alone.
	$number = '+' === $parts[1][0] ? str_replace( '(0)', '', $parts[1] ) : $parts[1];
	$digits = preg_replace( '/[^\d+]/', '', $number );
	$count  = strlen( ltrim( $digits, '+' ) );
	// Two short figures at the end, as in "8-16", are hours or an extension.
	if ( $count < 3 || $count > ( '+' === $digits[0] ? 15 : 12 ) || 1 === preg_match( '/[\s.]\d{1,2}-\d{1,2}$/D', $parts[1] ) ) {
		return esc_html( $phone );
	}
	return '<a href="' . esc_url( 'tel:' . $digits, array( 'tel' ) ) . '">' . esc_html( $parts[1] ) . '</a>' . esc_html( $parts[2] );
}

/**
 * A word in a sentence, without tags.
 *
 * @param string $text The text.
 * @return string HTML.
 */
function render_text( $text ) {
	// What WordPress has made of quotation marks stays as it is.
	return esc_html( html_entity_decode( wp_strip_all_tags( $text ), ENT_QUOTES, 'UTF-8' ) );
}

/**
 * What is wrong, for those who can put it right; visitors are not told.
 *
 * @param string $message The message.
 * @return string HTML, or an empty text.
 */
function render_problem( $message ) {
	$post = get_the_ID();
	if ( ! ( $post ? current_user_can( 'edit_post', $post ) : current_user_can( 'edit_posts' ) ) ) {
		return '';
	}
	return '<p class="infusionkit-problem" role="note"><strong>' . esc_html__( 'InfusionKit, seen by editors only:', 'infusionkit' ) . '</strong> ' . esc_html( $message ) . '</p>';
}

/**
 * A value that is no text, as an attribute: JSON.
 *
 * @param mixed $value The value.
 * @return string
 */
function to_attribute( $value ) {
	return wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
}

/**
 * The attribute of a property: `opening-days` for `openingDays`.
 *
 * @param string $name The name of the property.
 * @return string
 */
function to_kebab_case( $name ) {
	return strtolower( preg_replace( '/[A-Z]/', '-$0', $name ) );
}
