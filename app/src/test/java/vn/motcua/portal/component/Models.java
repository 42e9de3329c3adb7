package vn.motcua.portal.component;

/** Where ours differs from the model on purpose: the difference is taken out of both before they are compared. */
final class Models {

    private Models() {}

    static String adapt(String component, String structure) {
        return switch (component) {
            // our fields carry the name of the date; parts are painted as wrong by what is wrong
            case "date-input" ->
                structure
                        .replaceAll(" name=\"[\\w-]*?(day|month|year)\"", " name=\"$1\"")
                        .replace(" govuk-input--error", "");
            // ours always fold on a phone
            case "breadcrumbs" -> structure.replace(" govuk-breadcrumbs--collapse-on-mobile", "");
            // addresses and words of ours are built from the slice
            case "pagination" ->
                structure
                        .replaceAll(" href=\"[^\"]*\"", "")
                        .replaceAll(
                                "(?m)^ *(Previous|Next)( page)?\\n( *<span class=\"govuk-visually-hidden\">\\n *page\\n)?",
                                "")
                        .replaceAll("(?m)^( *)(?:⋯|&ctdot;)$", "$1⋯");
            // ours always have a caption, here an empty one
            case "table" -> structure.replaceFirst("(?m)^  <caption[^\\n]*\\n(?=  <)", "");
            default -> structure;
        };
    }
}
