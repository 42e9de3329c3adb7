package vn.motcua.kernel.intake;

import vn.motcua.kernel.text.Worded;

/** What a file holds that could act by itself, or reach out, once somebody opens it. */
public enum FileFlag implements Worded {
    MACRO,
    /** A script inside a PDF or a picture. */
    SCRIPT,
    /** Starts a program or opens an address on being opened. */
    ACTION_ON_OPEN,
    /** Takes parts of itself, such as a template, from elsewhere. */
    REMOTE_PART,
    /** A field that asks another program for data. */
    DATA_LINK,
    /** Another file inside. */
    EMBEDDED_FILE,
    /** A program inside an archive. */
    PROGRAM_INSIDE
}
