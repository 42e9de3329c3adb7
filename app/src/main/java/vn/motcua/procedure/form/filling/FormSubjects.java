package vn.motcua.procedure.form.filling;

import java.util.Optional;
import vn.motcua.portal.Page;

/** Forms of another module's things, such as the draft of an application, that are filled in on the pages here. Offered as a bean. */
public interface FormSubjects {

    /** The form under this key; empty if the key is of another kind. Refused as not found if it is of this kind, but not there for whoever asks. */
    Optional<FormSubject> open(Page page, String key);
}
