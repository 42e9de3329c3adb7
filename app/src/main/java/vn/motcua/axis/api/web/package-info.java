/** The modern door: {@code /axis/api/v1}, as docs/openapi/axis-v1.yaml says. */
@NullMarked
package vn.motcua.axis.api.web;

import org.jspecify.annotations.NullMarked;
