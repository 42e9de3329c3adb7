package vn.motcua.portal.spi;

/**
 * A tile on the national home: what one can do here. Modules offer beans of this type.
 *
 * @param order its place
 * @param titleKey message key of the heading
 * @param textKey message key of the sentence below
 * @param href where it leads
 */
public record HomeTile(int order, String titleKey, String textKey, String href) {}
