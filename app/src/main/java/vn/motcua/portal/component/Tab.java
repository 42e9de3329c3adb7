package vn.motcua.portal.component;

/**
 * One of several views of the same thing, each with an address of its own.
 *
 * @param text what the view is called
 * @param href its address
 * @param current true for the view one is looking at
 */
public record Tab(String text, String href, boolean current) {}
