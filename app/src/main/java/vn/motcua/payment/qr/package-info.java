/** VietQR: the codes by which banking applications fill in a transfer (EMVCo QR Code Specification for Payment Systems, merchant-presented mode; NAPAS). */
@NullMarked
package vn.motcua.payment.qr;

import org.jspecify.annotations.NullMarked;
