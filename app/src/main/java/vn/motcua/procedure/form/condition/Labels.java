package vn.motcua.procedure.form.condition;

import vn.motcua.kernel.text.Words;

/** What fields and values are called on the form, for sentences, and the words around them. */
public interface Labels {

    /** The label of a field or column; its name if it has none. */
    String field(String name);

    /** How a choice of a field is called; the text itself if it is none. */
    String choice(String field, String text);

    /** The words of the reader's language. */
    Words words();
}
