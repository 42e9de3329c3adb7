package vn.motcua.portal.component;

/** How much weight a button carries. */
public enum ButtonKind {
    /** The one thing a page is for. */
    PRIMARY(""),
    /** What else can be done. */
    SECONDARY("govuk-button--secondary"),
    /** What cannot be taken back. */
    WARNING("govuk-button--warning");

    private final String css;

    ButtonKind(String css) {
        this.css = css;
    }

    /** The class that paints it; empty for the plain one. */
    public String css() {
        return css;
    }
}
