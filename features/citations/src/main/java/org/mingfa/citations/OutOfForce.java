package org.mingfa.citations;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.Validity;
import org.mingfa.text.version.LawTable;
import org.mingfa.text.version.Repeal;

/**
 * Why what is cited is not in force on the day.
 *
 * @param date since when it no longer is, or from when it will be; null where that is not known
 * @param successor title of the law that now speaks to the same matters, or null where none is known
 */
public record OutOfForce(
        Why why, @Nullable LocalDate date, @Nullable String successor) {

    /** What the dates of a version say of a day on which it is not in force; the successor is that of the law as a whole. */
    static OutOfForce of(LawHeader version, LocalDate day) {
        if (version.period().begins(day)) {
            return new OutOfForce(Why.NOT_YET, version.period().from(), null);
        }
        LocalDate since = version.isUndated() ? null : version.period().until();
        Optional<Repeal> repeal = LawTable.findRepeal(version.work(), day);
        return version.end().dated() == Validity.REPEALED
                ? new OutOfForce(
                        Why.REPEALED, since, repeal.map(Repeal::successor).orElse(null))
                : repeal.map(OutOfForce::of).orElseGet(() -> new OutOfForce(Why.AMENDED, since, null));
    }

    static OutOfForce of(Repeal repeal) {
        return new OutOfForce(Why.REPEALED, repeal.since(), repeal.successor());
    }

    /** 已废止，相关规定见《中华人民共和国民法典》. */
    String sentence() {
        return switch (why) {
            case REPEALED -> "已" + since("起") + "废止" + (successor == null ? "" : "，相关规定现见《" + successor + "》") + "。";
            case AMENDED -> since("起") + "施行的是修改后的版本。";
            case NOT_YET -> "尚未生效" + (date == null ? "" : "，自 " + date + " 起施行") + "。";
        };
    }

    private String since(String from) {
        return date == null ? "" : "自 " + date + " " + from;
    }

    /** What became of the version, or is still to come. */
    public enum Why {
        REPEALED("repealed"),
        /** Another version of the law is in force. */
        AMENDED("amended"),
        NOT_YET("not_yet");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
