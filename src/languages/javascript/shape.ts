/**
 * What of the JavaScript, TypeScript and TSX grammars the front end looks at, so that the copy of the tree leaves out the rest: which
 * nodes are leaves whatever the grammar puts below them, whose children have no fields worth a call, and whose tokens tell something.
 */
import type { TreeShape } from '../syntax.js';

export const JAVASCRIPT_SHAPE: TreeShape = {
  leaves: new Set([
    'identifier', 'property_identifier', 'shorthand_property_identifier', 'shorthand_property_identifier_pattern', 'private_property_identifier',
    'type_identifier', 'statement_identifier', 'nested_type_identifier', 'number', 'string', 'regex', 'this', 'super', 'true', 'false', 'null',
    'undefined', 'import', 'predefined_type', 'meta_property', 'optional_chain', 'accessibility_modifier', 'override_modifier', 'jsx_text',
    'html_character_reference', 'jsx_namespace_name', 'jsx_closing_element', 'debugger_statement', 'hash_bang_line', 'escape_sequence',
    'string_fragment', 'existential_type', 'this_type', 'template_literal_type', 'type_query',
  ]),
  fieldless: new Set([
    'program', 'statement_block', 'arguments', 'array', 'object', 'object_pattern', 'array_pattern', 'parenthesized_expression', 'expression_statement',
    'template_string', 'template_substitution', 'formal_parameters', 'named_imports', 'import_clause', 'export_clause', 'sequence_expression',
    'spread_element', 'await_expression', 'return_statement', 'throw_statement', 'yield_expression', 'else_clause', 'switch_body', 'union_type',
    'intersection_type', 'type_arguments', 'type_parameters', 'type_annotation', 'object_type', 'array_type', 'tuple_type', 'literal_type',
    'as_expression', 'satisfies_expression', 'non_null_expression', 'computed_property_name', 'jsx_expression', 'jsx_attribute', 'decorator',
    'lexical_declaration', 'variable_declaration', 'namespace_import', 'namespace_export', 'rest_pattern', 'implements_clause', 'ambient_declaration',
    'parenthesized_type', 'readonly_type', 'index_type_query', 'optional_type', 'rest_type', 'using_declaration', 'ERROR',
  ]),
  withTokens: new Set([
    'binary_expression', 'unary_expression', 'update_expression', 'augmented_assignment_expression', 'function_declaration', 'function_expression',
    'generator_function', 'generator_function_declaration', 'arrow_function', 'method_definition', 'method_signature', 'abstract_method_signature',
    'field_definition', 'public_field_definition', 'lexical_declaration', 'for_in_statement', 'export_statement', 'import_statement',
    'import_specifier', 'export_specifier', 'required_parameter', 'optional_parameter', 'yield_expression', 'ambient_declaration', 'as_expression',
  ]),
  comments: new Set(['comment', 'html_comment']),
};
