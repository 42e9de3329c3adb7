package vn.motcua.axis.doctor;

/** One thing that the doctor looks at. */
interface Check {

    /** Its place in the report. */
    int order();

    /** How it stands now. */
    Finding look();
}
