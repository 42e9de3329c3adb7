package vn.motcua.directory;

import vn.motcua.kernel.text.Worded;

/** Sorts of agencies, in the order in which lists of the state name them. */
public enum AgencyKind implements Worded {
    /** A body of the State or the Party at the centre that is not part of the Government. */
    STATE_BODY(Level.CENTRAL),
    MINISTRY(Level.CENTRAL),
    /** Cơ quan ngang bộ. */
    MINISTERIAL_BODY(Level.CENTRAL),
    /** Cơ quan thuộc Chính phủ. */
    GOVERNMENT_BODY(Level.CENTRAL),
    /** A national committee or council that co-ordinates ministries. */
    COORDINATING_BODY(Level.CENTRAL),
    /** A department, directorate or other unit of a central body. */
    CENTRAL_UNIT(Level.CENTRAL),
    /** The People's Committee of a province or centrally run city. */
    PROVINCE(Level.PROVINCE),
    /** The People's Council of a province or centrally run city. */
    PROVINCIAL_COUNCIL(Level.PROVINCE),
    /** A specialised agency of a province (sở) or its office. */
    PROVINCIAL_DEPARTMENT(Level.PROVINCE),
    /** The People's Committee of a district; there are none since 2025-07-01. */
    DISTRICT(Level.DISTRICT),
    /** The People's Committee of a commune, ward or special zone. */
    COMMUNE(Level.COMMUNE),
    /** The People's Council of a commune, ward or special zone. */
    COMMUNAL_COUNCIL(Level.COMMUNE),
    /** A unit inside a provincial or communal agency, such as a division or a one-stop centre. */
    LOCAL_UNIT(Level.COMMUNE),
    /** Anything else that takes part in public work. */
    OTHER(Level.CENTRAL);

    private final Level level;

    AgencyKind(Level level) {
        this.level = level;
    }

    /** The level of government at which agencies of this kind stand. */
    public Level level() {
        return level;
    }

    /** Levels of government. */
    public enum Level implements Worded {
        CENTRAL,
        PROVINCE,
        DISTRICT,
        COMMUNE
    }
}
