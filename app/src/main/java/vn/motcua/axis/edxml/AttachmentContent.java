package vn.motcua.axis.edxml;

/**
 * What was seen of an attachment's bytes while they passed.
 *
 * @param carriedBytes length as carried, after base64
 * @param carriedSha256 lower-case hex, of the bytes as carried
 * @param fileBytes length of the file itself, out of the ZIP around it
 * @param fileSha256 lower-case hex, of the file itself
 */
public record AttachmentContent(long carriedBytes, String carriedSha256, long fileBytes, String fileSha256) {}
