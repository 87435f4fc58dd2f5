package org.mingfa.text.table;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A word of which case numbers are made (代字): 浙 for a court, 知 for a special bench, 民初 for a type.
 *
 * @param example a case number that has it
 */
public record CaseSign(String sign, Kind kind, String example) {

    /** What a sign stands for. */
    public enum Kind {
        /** The Supreme People's Court, without digits. */
        SUPREME,
        /** The courts of a province, or others that are numbered like them: digits follow. */
        LOCAL,
        /** 专门审判代字, between court and type. */
        SPECIAL,
        /** 类型代字. */
        TYPE
    }

    /** Every sign that the product knows, in the order of the table. */
    public static List<CaseSign> all() {
        return new TextResource(CaseSign.class, "case-signs.tsv")
                .rows("sign", "kind", "example").stream()
                        .map(row -> new CaseSign(row.get("sign"), row.read("kind", CaseSign::kind), row.get("example")))
                        .toList();
    }

    private static Kind kind(String written) {
        return Kind.valueOf(written.toUpperCase(Locale.ROOT));
    }

    /** The signs of one kind, the longest first, so that 民辖终 is not taken for 民辖. */
    public static List<String> longestFirst(Kind kind) {
        return all().stream()
                .filter(known -> known.kind() == kind)
                .map(CaseSign::sign)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
