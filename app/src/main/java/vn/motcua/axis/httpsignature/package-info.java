/**
 * HTTP message signatures (RFC 9421) and content digests (RFC 9530), as much of them as the axis speaks: one signature by an Ed25519 or P-256
 * key over the parts of a request that say what it asks for. Pure Java: the server checks with it and the client signs with it.
 */
@NullMarked
package vn.motcua.axis.httpsignature;

import org.jspecify.annotations.NullMarked;
