/**
 * Contents by their hash: whatever bytes a module keeps (packets, files, results) lies here once, under its SHA-256, and is durable before
 * the row that names it commits. Small contents lie with the row; large ones in a medium, which is a folder of the installation. Names of
 * files mean nothing here.
 */
@NullMarked
package vn.motcua.kernel.blob;

import org.jspecify.annotations.NullMarked;
