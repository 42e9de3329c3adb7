package vn.motcua.portal.form;

import vn.motcua.kernel.text.Worded;

/**
 * The label of a form field as a value for a refusal's sentence, so that "“{0}” is missing" names what the person sees.
 *
 * @param key the label's message key
 */
record Label(String key) implements Worded {

    @Override
    public String name() {
        return key;
    }
}
