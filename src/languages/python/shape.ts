/**
 * What of the Python grammar the front end looks at, so that the copy of the tree leaves out the rest: which nodes are leaves whatever the
 * grammar puts below them, whose children have no fields worth a call, and whose tokens tell something.
 */
import type { TreeShape } from '../syntax.js';

export const PYTHON_SHAPE: TreeShape = {
  leaves: new Set([
    'identifier', 'dotted_name', 'relative_import', 'integer', 'float', 'true', 'false', 'none', 'ellipsis', 'string_start', 'string_content', 'string_end',
    'escape_sequence', 'type_conversion', 'wildcard_import', 'pass_statement', 'break_statement', 'continue_statement', 'keyword_separator',
    'positional_separator', 'type', 'future_import_statement',
  ]),
  fieldless: new Set([
    'module', 'block', 'argument_list', 'list', 'tuple', 'set', 'dictionary', 'parenthesized_expression', 'expression_statement', 'pattern_list', 'tuple_pattern',
    'list_pattern', 'expression_list', 'parameters', 'lambda_parameters', 'conditional_expression', 'comparison_operator', 'string', 'concatenated_string',
    'slice', 'list_splat', 'list_splat_pattern', 'dictionary_splat', 'dictionary_splat_pattern', 'return_statement', 'await', 'yield', 'delete_statement',
    'assert_statement', 'decorator', 'global_statement', 'nonlocal_statement', 'with_clause', 'case_pattern', 'union_pattern', 'if_clause', 'splat_pattern',
    'keyword_pattern', 'class_pattern', 'complex_pattern', 'as_pattern_target', 'finally_clause', 'ERROR',
  ]),
  withTokens: new Set(['function_definition', 'with_statement', 'for_statement', 'for_in_clause', 'binary_operator', 'unary_operator', 'boolean_operator', 'augmented_assignment', 'yield', 'splat_pattern']),
  comments: new Set(['comment']),
  ignored: new Set(['line_continuation']),
};
