<?php
/**
 * The settings of the site: the clinic's file, and what the dashboard sets beside it.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** The plugin's one option. */
const OPTION = 'infusionkit_settings';

/** The most bytes that a clinic's file may have. */
const MAX_FILE_BYTES = 500000;

/** Where the widgets may stand. */
const AUDIENCES = array( 'public', 'service' );

/**
 * The fields of the settings as they are when nothing has been saved. All of them are text as it was typed.
 *
 * @return array{file: string, audience: string, phone: string, accent_light: string, accent_dark: string, link: string}
 */
function get_default_fields() {
	return array(
		'file'         => '',
		'audience'     => 'public',
		'phone'        => '',
		'accent_light' => '',
		'accent_dark'  => '',
		'link'         => '',
	);
}

/**
 * The fields of the settings as they were saved.
 *
 * @return array{file: string, audience: string, phone: string, accent_light: string, accent_dark: string, link: string}
 */
function get_fields() {
	$saved = get_option( OPTION );
	return array_merge( get_default_fields(), is_array( $saved ) ? array_intersect_key( $saved, get_default_fields() ) : array() );
}

/**
 * Who the site is for, as it was saved. Where the clinic's file asks for `service` too, that holds: the stricter of the two.
 *
 * @return string `public` or `service`.
 */
function get_audience() {
	$file = read_clinic_file( get_fields()['file'] );
	return 'service' === get_fields()['audience'] || ( isset( $file->audience ) && 'service' === $file->audience ) ? 'service' : 'public';
}

/**
 * Reads a clinic's file.
 *
 * @param string $text The text of the file; an empty one is a file without settings.
 * @return object|null The settings, or nothing where it is no JSON object.
 */
function read_clinic_file( $text ) {
	if ( '' === trim( $text ) ) {
		return new \stdClass();
	}
	$value = json_decode( $text );
	return is_object( $value ) ? $value : null;
}

/**
 * Whether a clinic's file says on which days the clinic opens.
 *
 * @param string $text The text of the file.
 * @return bool
 */
function has_opening_days( $text ) {
	return isset( read_clinic_file( $text )->openingDays );
}

/**
 * The settings of the site by the names of the widgets' properties: the clinic's file, and over it what the dashboard sets.
 *
 * @return array<string, mixed>|null Nothing where what was saved cannot be read.
 */
function get_site_settings() {
	$fields = get_fields();
	$file   = read_clinic_file( $fields['file'] );
	if ( null === $file ) {
		return null;
	}
	$settings = get_object_vars( $file );
	unset( $settings['$schema'], $settings['policies'] );
	if ( '' !== $fields['phone'] ) {
		$settings['phone'] = $fields['phone'];
	}
	$colours = get_colours( $fields['accent_light'], $fields['accent_dark'] );
	if ( count( $colours ) > 0 ) {
		$settings['colours'] = array_merge( isset( $settings['colours'] ) ? get_object_vars( $settings['colours'] ) : array(), $colours );
	}
	$settings['audience'] = get_audience();
	return $settings;
}

/**
 * Everything that is wrong with the text of a clinic's file, each as a sentence with the field, the value and what is allowed.
 *
 * @param string $text The text.
 * @return string[]
 */
function find_file_problems( $text ) {
	if ( '' === trim( $text ) ) {
		return array();
	}
	if ( strlen( $text ) > MAX_FILE_BYTES ) {
		/* translators: 1: the size of a file in bytes. 2: the greatest size in bytes. */
		return array( sprintf( __( 'The file has %1$d bytes: it must have at most %2$d.', 'infusionkit' ), strlen( $text ), MAX_FILE_BYTES ) );
	}
	$value = json_decode( $text );
	if ( ! is_object( $value ) ) {
		return array(
			sprintf(
				/* translators: 1: the beginning of a text. 2: why it cannot be read, in English, such as "Syntax error". */
				__( 'The file must be settings in JSON, such as {"openingDays": ["monday"]}; it begins with "%1$s" and cannot be read as that (%2$s).', 'infusionkit' ),
				mb_substr( trim( $text ), 0, 40, 'UTF-8' ),
				JSON_ERROR_NONE === json_last_error() ? __( 'it is no object', 'infusionkit' ) : json_last_error_msg()
			),
		);
	}
	$problems = find_schema_problems( $value, get_build_data()['schema'] );
	return array_slice( count( $problems ) > 0 ? $problems : find_calendar_problems( $value ), 0, MAX_PROBLEMS );
}

/**
 * What is wrong between the parts of a file whose shape is sound.
 *
 * @param object $file The file.
 * @return string[]
 */
function find_calendar_problems( $file ) {
	$problems = array();
	foreach ( array( 'closures', 'alternatingDays' ) as $list ) {
		foreach ( isset( $file->$list ) ? $file->$list : array() as $i => $entry ) {
			if ( isset( $entry->to ) && $entry->to < $entry->from ) {
				/* translators: %s: a date. */
				$problems[] = describe_problem( "{$list}[$i].to", sprintf( __( 'on or after "%s", when it begins', 'infusionkit' ), $entry->from ), $entry->to );
			}
		}
	}
	$dates = array();
	foreach ( isset( $file->extraDays ) ? $file->extraDays : array() as $i => $entry ) {
		if ( isset( $dates[ $entry->date ] ) ) {
			/* translators: %s: the name of another field that has the date, such as extraDays[0]. */
			$problems[] = describe_problem( "extraDays[$i].date", sprintf( __( 'a date that no other entry has: %s has it', 'infusionkit' ), $dates[ $entry->date ] ), $entry->date );
		}
		$dates[ $entry->date ] = "extraDays[$i]";
	}
	return array_merge( $problems, find_opening_problems( $file ) );
}

/**
 * What is wrong with opening days that change from a date on.
 *
 * @param object $file The file.
 * @return string[]
 */
function find_opening_problems( $file ) {
	if ( ! isset( $file->openingDays ) ) {
		return array();
	}
	if ( array() === $file->openingDays && empty( $file->alternatingDays ) ) {
		return array( describe_problem( 'openingDays', __( 'a list such as ["monday","thursday"], where there are no alternatingDays', 'infusionkit' ), array() ) );
	}
	$objects = array_filter( $file->openingDays, 'is_object' );
	if ( array() === $objects ) {
		return array();
	}
	$before = null;
	foreach ( $file->openingDays as $i => $entry ) {
		if ( ! is_object( $entry ) ) {
			return array( describe_problem( "openingDays[$i]", __( 'an object with days, like the others in the list', 'infusionkit' ), $entry ) );
		}
		if ( $i > 0 && ( ! isset( $entry->from ) || ( null !== $before && $entry->from <= $before ) ) ) {
			return array( describe_problem( "openingDays[$i].from", __( 'a date after that of the entry before it', 'infusionkit' ), isset( $entry->from ) ? $entry->from : null ) );
		}
		$before = isset( $entry->from ) ? $entry->from : null;
	}
	return array();
}

/**
 * Everything that is wrong with the fields of the settings.
 *
 * @param array{file: string, audience: string, phone: string, accent_light: string, accent_dark: string, link: string} $fields The fields.
 * @return string[]
 */
function find_field_problems( $fields ) {
	$problems = find_file_problems( $fields['file'] );
	if ( ! in_array( $fields['audience'], AUDIENCES, true ) ) {
		$problems[] = describe_problem( __( 'Audience', 'infusionkit' ), list_choices( AUDIENCES ), $fields['audience'] );
	}
	if ( '' !== $fields['phone'] && 1 !== preg_match( '/^(?=.*\d)[\d\s()+.\/-]{3,40}$/D', $fields['phone'] ) ) {
		$problems[] = describe_problem( __( 'Phone', 'infusionkit' ), __( 'a phone number of at most 40 characters, such as 011 555 0100', 'infusionkit' ), $fields['phone'] );
	}
	$colours = array(
		'accent_light' => __( 'Colour on light pages', 'infusionkit' ),
		'accent_dark'  => __( 'Colour on dark pages', 'infusionkit' ),
	);
	foreach ( $colours as $name => $label ) {
		if ( '' !== $fields[ $name ] && 1 !== preg_match( '/^#[\da-f]{6}$/iD', $fields[ $name ] ) ) {
			$problems[] = describe_problem( $label, __( 'a colour with six figures, such as #0f5e57', 'infusionkit' ), $fields[ $name ] );
		}
	}
	if ( '' !== $fields['link'] && 1 !== preg_match( '~^(?:https?://[^\s]+|/[^\s]*)$~iD', $fields['link'] ) ) {
		$problems[] = describe_problem( __( 'Page for readers without JavaScript', 'infusionkit' ), __( 'an address that begins with https:// or /', 'infusionkit' ), $fields['link'] );
	}
	return $problems;
}
