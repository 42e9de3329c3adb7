package vn.motcua.axis.attachment;

import vn.motcua.kernel.intake.FileReport;

/** A file of a packet with what was found of it. */
record Examined(int place, String name, long bytes, FileReport report) {}
