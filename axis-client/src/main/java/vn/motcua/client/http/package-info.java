/** Requests over HTTP: streamed both ways, tried again where that is safe. */
@NullMarked
package vn.motcua.client.http;

import org.jspecify.annotations.NullMarked;
