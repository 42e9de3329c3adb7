package vn.motcua.axis.signature;

import vn.motcua.signing.pdf.PdfVerdict;

/**
 * What was found in a PDF file of a packet.
 *
 * @param attachment which of the packet's attachments, from 0
 * @param name its name, as the packet has it
 * @param verdict what was found
 */
public record FileVerdict(int attachment, String name, PdfVerdict verdict) {}
