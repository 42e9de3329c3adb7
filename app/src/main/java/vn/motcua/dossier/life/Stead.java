package vn.motcua.dossier.life;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.directory.authority.Act;
import vn.motcua.directory.authority.DelegationKind;
import vn.motcua.directory.authority.Matter;
import vn.motcua.kernel.AccountId;
import vn.motcua.kernel.AgencyId;
import vn.motcua.procedure.flow.StepRole;
import vn.motcua.procedure.record.Field;
import vn.motcua.procedure.record.ProcedureRecord;

/**
 * In whose stead whoever acts may do work today.
 *
 * @param agency at which agency
 * @param matter which: what may be decided, or the receiving of applications
 * @param kind how it was passed on
 * @param delegation the key of the delegation
 * @param givers the accounts of those who passed it on
 * @param name what the giver is called
 */
public record Stead(
        AgencyId agency, Matter matter, DelegationKind kind, long delegation, Set<AccountId> givers, String name) {

    private static final Pattern NATIONAL = Pattern.compile("[1-9]\\.[0-9]{6}");

    public Stead {
        givers = Set.copyOf(givers);
    }

    /** Which roles: whoever may decide signs; a deputy also assigns who examines, as the head whom they stand for does. */
    public Set<StepRole> roles() {
        return switch (matter.act()) {
            case DECIDE ->
                kind == DelegationKind.KT ? Set.of(StepRole.LEADER, StepRole.UNIT_HEAD) : Set.of(StepRole.LEADER);
            case ACCEPT -> Set.of(StepRole.ONE_STOP);
            case SIGN, CERTIFY, RECEIVE -> Set.of();
        };
    }

    /** True if it holds for a procedure: all of them, those of a field, or the one that is named. */
    public boolean covers(String procedure, ProcedureRecord record) {
        if (matter.detail().isEmpty()) return true;
        if (matter.act() != Act.DECIDE) return false;
        if (!matter.procedure().isEmpty()) return matter.procedure().equals(national(procedure));
        return record.fields().stream().map(Field::codeOrOurs).anyMatch(matter.field()::equals);
    }

    /** The national part of a code, by which delegations name a procedure; empty if it has none. */
    public static String national(String procedure) {
        Matcher code = NATIONAL.matcher(procedure);
        return code.lookingAt() ? code.group() : "";
    }
}
