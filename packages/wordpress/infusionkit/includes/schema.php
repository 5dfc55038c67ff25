<?php
/**
 * Compares values with a JSON Schema. The clinic's file is described by the schema that the widgets' own checks use; this
 * reads as much of the language as that schema needs.
 *
 * @package InfusionKit
 */

namespace InfusionKit;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** So many problems are told at once; a file that is wrong throughout would give hundreds. */
const MAX_PROBLEMS = 10;

/**
 * Everything that is wrong with a value, each as a sentence with the field, what is allowed and what stands there.
 *
 * @param mixed  $value  A value from `json_decode()`, with objects as objects.
 * @param object $schema The schema.
 * @param string $path   Where the value stands, such as `closures[0].to`; empty for the whole.
 * @param object $root   The whole schema, with its definitions; the schema itself when left out.
 * @return string[] An empty list when it is sound.
 */
function find_schema_problems( $value, $schema, $path = '', $root = null ) {
	$root = null === $root ? $schema : $root;
	if ( isset( $schema->{'$ref'} ) ) {
		$schema = $root->{'$defs'}->{ substr( $schema->{'$ref'}, strlen( '#/$defs/' ) ) };
	}
	if ( isset( $schema->oneOf ) ) {
		$branch = find_branch( $value, $schema->oneOf );
		if ( null === $branch ) {
			return array( describe_problem( join_path( $path, 'kind' ), list_choices( get_branch_kinds( $schema->oneOf ) ), isset( $value->kind ) ? $value->kind : null ) );
		}
		return find_schema_problems( $value, $branch, $path, $root );
	}
	if ( ! is_allowed_itself( $value, $schema ) ) {
		return array( describe_problem( $path, describe_allowed( $schema ), $value ) );
	}
	if ( is_array( $value ) && isset( $schema->items ) ) {
		$problems = array();
		foreach ( $value as $i => $item ) {
			$problems = array_merge( $problems, find_schema_problems( $item, $schema->items, $path . '[' . $i . ']', $root ) );
			if ( count( $problems ) >= MAX_PROBLEMS ) {
				break;
			}
		}
		return $problems;
	}
	return is_object( $value ) ? find_key_problems( $value, $schema, $path, $root ) : array();
}

/**
 * What is wrong with the keys of an object and their values.
 *
 * @param object $value  The object.
 * @param object $schema Its schema.
 * @param string $path   Where it stands.
 * @param object $root   The whole schema.
 * @return string[]
 */
function find_key_problems( $value, $schema, $path, $root ) {
	$problems   = array();
	$properties = isset( $schema->properties ) ? get_object_vars( $schema->properties ) : array();
	$others     = isset( $schema->additionalProperties ) ? $schema->additionalProperties : true;
	foreach ( isset( $schema->required ) ? $schema->required : array() as $key ) {
		if ( ! property_exists( $value, $key ) ) {
			$problems[] = sprintf(
				/* translators: 1: the name of a field, such as closures[0].label. 2: what is allowed. */
				__( '%1$s is missing: it must be %2$s.', 'infusionkit' ),
				join_path( $path, $key ),
				describe_allowed( $properties[ $key ] )
			);
		}
	}
	foreach ( get_object_vars( $value ) as $key => $one ) {
		$place = join_path( $path, (string) $key );
		if ( isset( $properties[ $key ] ) ) {
			$problems = array_merge( $problems, find_schema_problems( $one, $properties[ $key ], $place, $root ) );
		} elseif ( false === $others ) {
			$problems[] = sprintf(
				/* translators: 1: the name of a field. 2: a list of names. */
				__( '%1$s is not known: the settings here are %2$s.', 'infusionkit' ),
				$place,
				implode( ', ', array_keys( $properties ) )
			);
		} else {
			if ( isset( $schema->propertyNames ) && ! is_allowed_itself( (string) $key, $schema->propertyNames ) ) {
				$problems[] = describe_problem( $place, describe_allowed( $schema->propertyNames ), (string) $key );
			}
			if ( is_object( $others ) ) {
				$problems = array_merge( $problems, find_schema_problems( $one, $others, $place, $root ) );
			}
		}
		if ( count( $problems ) >= MAX_PROBLEMS ) {
			break;
		}
	}
	return $problems;
}

/**
 * Whether a value is allowed as far as can be said without looking into it.
 *
 * @param mixed  $value  The value.
 * @param object $schema Its schema.
 * @return bool
 */
function is_allowed_itself( $value, $schema ) {
	if ( isset( $schema->type ) && ! in_array( get_json_type( $value ), (array) $schema->type, true ) ) {
		return false;
	}
	if ( is_string( $value ) ) {
		$length = mb_strlen( $value, 'UTF-8' );
		return ( ! isset( $schema->enum ) || in_array( $value, $schema->enum, true ) )
			&& ( ! isset( $schema->const ) || $value === $schema->const )
			&& ( ! isset( $schema->minLength ) || $length >= $schema->minLength )
			&& ( ! isset( $schema->maxLength ) || $length <= $schema->maxLength )
			&& ( ! isset( $schema->pattern ) || 1 === preg_match( '~' . str_replace( '~', '\~', $schema->pattern ) . '~u', $value ) )
			&& ( ! isset( $schema->format ) || 'date' !== $schema->format || is_plain_date( $value ) );
	}
	if ( is_int( $value ) || is_float( $value ) ) {
		return ( ! isset( $schema->minimum ) || $value >= $schema->minimum ) && ( ! isset( $schema->maximum ) || $value <= $schema->maximum );
	}
	if ( is_array( $value ) ) {
		return ( ! isset( $schema->minItems ) || count( $value ) >= $schema->minItems )
			&& ( ! isset( $schema->maxItems ) || count( $value ) <= $schema->maxItems )
			&& ( empty( $schema->uniqueItems ) || count( array_unique( array_map( 'wp_json_encode', $value ) ) ) === count( $value ) );
	}
	if ( is_object( $value ) ) {
		$count = count( get_object_vars( $value ) );
		return ( ! isset( $schema->minProperties ) || $count >= $schema->minProperties )
			&& ( ! isset( $schema->maxProperties ) || $count <= $schema->maxProperties );
	}
	return true;
}

/**
 * The kind of a value as JSON Schema names it.
 *
 * @param mixed $value The value.
 * @return string
 */
function get_json_type( $value ) {
	if ( is_object( $value ) ) {
		return 'object';
	}
	if ( is_array( $value ) ) {
		return 'array';
	}
	if ( is_int( $value ) || ( is_float( $value ) && floor( $value ) === $value ) ) {
		return 'integer';
	}
	$names = array(
		'double'  => 'number',
		'string'  => 'string',
		'boolean' => 'boolean',
		'NULL'    => 'null',
	);
	return $names[ gettype( $value ) ];
}

/**
 * Whether a text is a date of the calendar, written YYYY-MM-DD.
 *
 * @param string $text The text.
 * @return bool
 */
function is_plain_date( $text ) {
	return 1 === preg_match( '/^(\d{4})-(\d\d)-(\d\d)$/D', $text, $parts ) && checkdate( (int) $parts[2], (int) $parts[3], (int) $parts[1] );
}

/**
 * The branch of a choice that an object's `kind` names.
 *
 * @param mixed    $value    The value.
 * @param object[] $branches The schemas.
 * @return object|null
 */
function find_branch( $value, $branches ) {
	foreach ( $branches as $branch ) {
		if ( is_object( $value ) && isset( $value->kind, $branch->properties->kind->const ) && $value->kind === $branch->properties->kind->const ) {
			return $branch;
		}
	}
	return null;
}

/**
 * The kinds among which an object may choose.
 *
 * @param object[] $branches The schemas.
 * @return string[]
 */
function get_branch_kinds( $branches ) {
	$kinds = array();
	foreach ( $branches as $branch ) {
		if ( isset( $branch->properties->kind->const ) ) {
			$kinds[] = $branch->properties->kind->const;
		}
	}
	return $kinds;
}

/**
 * What a schema allows, as what follows "it must be".
 *
 * @param object $schema The schema.
 * @return string
 */
function describe_allowed( $schema ) {
	if ( isset( $schema->enum ) ) {
		return list_choices( $schema->enum );
	}
	if ( isset( $schema->const ) ) {
		return list_choices( array( $schema->const ) );
	}
	if ( isset( $schema->format ) && 'date' === $schema->format ) {
		return __( 'a date written YYYY-MM-DD, such as "2026-12-07"', 'infusionkit' );
	}
	$types = isset( $schema->type ) ? (array) $schema->type : array();
	if ( in_array( 'integer', $types, true ) ) {
		return isset( $schema->minimum, $schema->maximum )
			/* translators: 1: the least number. 2: the greatest number. */
			? sprintf( __( 'a whole number from %1$d to %2$d', 'infusionkit' ), $schema->minimum, $schema->maximum )
			: __( 'a whole number', 'infusionkit' );
	}
	if ( in_array( 'array', $types, true ) ) {
		return isset( $schema->maxItems )
			/* translators: 1: the least number of entries. 2: the greatest number of entries. */
			? sprintf( __( 'a list of %1$d to %2$d entries', 'infusionkit' ), isset( $schema->minItems ) ? $schema->minItems : 0, $schema->maxItems )
			: __( 'a list', 'infusionkit' );
	}
	if ( in_array( 'object', $types, true ) ) {
		return isset( $schema->properties )
			/* translators: %s: a list of names. */
			? sprintf( __( 'an object with %s', 'infusionkit' ), implode( ', ', array_keys( get_object_vars( $schema->properties ) ) ) )
			: __( 'an object', 'infusionkit' );
	}
	if ( isset( $schema->title ) ) {
		return lcfirst( $schema->title );
	}
	return isset( $schema->maxLength )
		/* translators: %d: a number of letters. */
		? sprintf( __( 'text of at most %d characters', 'infusionkit' ), $schema->maxLength )
		: __( 'text', 'infusionkit' );
}

/**
 * Words that may stand somewhere, as what follows "it must be".
 *
 * @param string[] $words The words.
 * @return string
 */
function list_choices( $words ) {
	$shown = array_map( 'wp_json_encode', array_slice( $words, 0, 60 ) );
	return count( $shown ) > 1
		/* translators: %s: a list of words. */
		? sprintf( __( 'one of %s', 'infusionkit' ), implode( ', ', $shown ) )
		: implode( '', $shown );
}

/**
 * A problem as a sentence.
 *
 * @param string $path    The field.
 * @param string $allowed What is allowed there.
 * @param mixed  $value   What stands there.
 * @return string
 */
function describe_problem( $path, $allowed, $value ) {
	$shown = wp_json_encode( $value, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	return sprintf(
		/* translators: 1: the name of a field, such as closures[0].to. 2: what is allowed there. 3: what stands there. */
		__( '%1$s must be %2$s; it is %3$s.', 'infusionkit' ),
		'' === $path ? __( 'The file', 'infusionkit' ) : $path,
		$allowed,
		mb_strlen( $shown, 'UTF-8' ) > 60 ? mb_substr( $shown, 0, 60, 'UTF-8' ) . ' …' : $shown
	);
}

/**
 * The path of a key.
 *
 * @param string $path The path of the object.
 * @param string $key  The key.
 * @return string
 */
function join_path( $path, $key ) {
	if ( 1 !== preg_match( '/^[$_a-z][$\w]{0,39}$/iD', $key ) ) {
		return $path . '[' . wp_json_encode( $key ) . ']';
	}
	return '' === $path ? $key : $path . '.' . $key;
}
