package vn.motcua.certifiedcopy.page;

import vn.motcua.kernel.blob.StoredBlob;

/**
 * A picture of ours of a page, which nobody keeps yet.
 *
 * @param picture a JPEG
 * @param width in dots
 * @param height in dots
 * @param grey true if it has no colours
 */
record TakenPage(StoredBlob picture, int width, int height, boolean grey) {}
