package vn.motcua.directory;

import vn.motcua.kernel.access.Permission;

/** What may be allowed to somebody in the directory. */
public enum DirectoryPermission implements Permission {
    /** Change agencies: found, rename, move, merge, split, close, give codes, correct; for an agency and the units below it. */
    EDIT
}
