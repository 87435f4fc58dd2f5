package org.mingfa.text.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A character of a case number's type that tells the procedure: 终 in 民终.
 *
 * @param meaning the part of the procedure that it tells: 二审
 * @param example a type that has it
 * @param procedure what the example means as a whole
 */
public record ProcedureSign(String sign, Tells tells, String meaning, String example, String procedure) {

    private static final String CIVIL = "民事";
    private static final List<ProcedureSign> ALL = read();

    /** What a sign tells. */
    public enum Tells {
        /** Enforcement, wherever it stands. */
        ENFORCEMENT,
        /** The kind of case, wherever it stands. */
        FIELD,
        /** The instance, at the end of the type. */
        STAGE
    }

    /** Every sign that the product knows, in the order of the table. */
    public static List<ProcedureSign> all() {
        return ALL;
    }

    private static List<ProcedureSign> read() {
        return new TextResource(ProcedureSign.class, "procedure-signs.tsv")
                .rows("sign", "tells", "meaning", "example", "procedure").stream()
                        .map(row -> new ProcedureSign(
                                row.get("sign"),
                                row.read("tells", cell -> Tells.valueOf(cell.toUpperCase(Locale.ROOT))),
                                row.get("meaning"),
                                row.get("example"),
                                row.get("procedure")))
                        .toList();
    }

    /** 民事一审, 执行 … for the type of a case, or for all of an old case number's prefix; empty when it does not tell. */
    public static Optional<String> procedure(String type) {
        Optional<String> enforcement = meaning(Tells.ENFORCEMENT, type);
        String field = meaning(Tells.FIELD, type).orElse(CIVIL);
        return enforcement.or(() -> meaning(Tells.STAGE, type).map(stage -> field + stage));
    }

    private static Optional<String> meaning(Tells tells, String type) {
        return ALL.stream()
                .filter(known -> known.tells == tells && known.standsIn(type))
                .map(ProcedureSign::meaning)
                .findFirst();
    }

    private boolean standsIn(String type) {
        return tells == Tells.STAGE ? type.endsWith(sign) : type.contains(sign);
    }
}
