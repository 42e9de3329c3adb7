package vn.motcua.kernel.xml;

import vn.motcua.kernel.text.Worded;

/** Why a document was not read to its end. */
public enum XmlProblem implements Worded {
    /** A DOCTYPE: no format of ours has one, and entities and outside references come with it. */
    DOCTYPE,
    /** More bytes than the limit, or a single tag that is beyond every measure. */
    TOO_LARGE,
    /** More elements inside each other than the limit. */
    TOO_DEEP,
    /** More attributes in one element, or a longer name, than the limit. */
    TOO_MANY_ATTRIBUTES,
    /** Another encoding than UTF-8. */
    ENCODING,
    /** Not well formed: whatever else the standard forbids. */
    NOT_WELL_FORMED
}
