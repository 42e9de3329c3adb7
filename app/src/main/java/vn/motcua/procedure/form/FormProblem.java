package vn.motcua.procedure.form;

import vn.motcua.kernel.Refusal;

/** What is wrong with a form; each names the place. */
public enum FormProblem implements Refusal {
    /** The document is no form: something is missing, or is not what it should be, at this place. */
    NOT_A_FORM,
    FORM_TOO_LARGE,
    TOO_MANY_FIELDS,
    TOO_MANY_PAGES,
    NO_PAGES,
    PAGE_EMPTY,
    /** Two pages have one id. */
    PAGE_TWICE,
    /** A name that the language of conditions cannot speak of. */
    BAD_NAME,
    /** Two fields have one name. */
    NAME_TWICE,
    LABEL_MISSING,
    TEXT_OF_FORM_TOO_LONG,
    OPTIONS_MISSING,
    OPTION_TWICE,
    BAD_OPTION,
    COLUMNS_MISSING,
    /** A kind that cannot be a column. */
    BAD_COLUMN,
    LIMITS_CROSSED,
    /** A kind whose value cannot be computed. */
    NOT_COMPUTABLE,
    /** Fields depend on each other in a circle. */
    CIRCLE,
    ENGLISH_MISSING,
    /** A keyword of JSON Schema that forms do not take. */
    SCHEMA_KEYWORD,
    SCHEMA_TOO_DEEP,
    SCHEMA_TOO_LARGE,
    /** A reference that leaves the document, leads nowhere, or leads back to itself. */
    SCHEMA_REFERENCE,
    /** A pattern that is none, or that could keep the machine busy for long. */
    SCHEMA_PATTERN,
    /** Not a schema by the rules of JSON Schema 2020-12. */
    SCHEMA_INVALID,
    /** The schema does not know a field of the layout. */
    SCHEMA_LACKS_FIELD,
    /** The schema has another type than the field's kind. */
    SCHEMA_OTHER_TYPE;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }
}
