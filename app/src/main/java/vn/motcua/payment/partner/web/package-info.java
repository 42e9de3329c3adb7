/** The operator's pages for the software that uses the payment platform. */
@NullMarked
package vn.motcua.payment.partner.web;

import org.jspecify.annotations.NullMarked;
