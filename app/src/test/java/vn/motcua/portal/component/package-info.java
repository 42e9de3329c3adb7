/** The components measured against the fixtures of govuk-frontend. */
@NullMarked
package vn.motcua.portal.component;

import org.jspecify.annotations.NullMarked;
