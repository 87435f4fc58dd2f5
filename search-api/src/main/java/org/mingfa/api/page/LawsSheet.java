package org.mingfa.api.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.coverage.CoverageAnswer;
import org.mingfa.answers.coverage.CoverageGap;
import org.mingfa.answers.law.LawDirectory;

/** The search and, below it, which laws are held and which are not. */
public record LawsSheet(LawDirectory page, CoverageAnswer coverage, Links links) implements Sheet {

    @Override
    public String template() {
        return "laws";
    }

    @Override
    public PageHead head() {
        return new PageHead(
                "查法律",
                "用自己的话问，或者按生活里的事、按法律部门找；本库收录了什么、没有收录什么，都写明。",
                "/laws",
                null,
                null,
                page.from().generation());
    }

    /** To which day the law reaches, or null where none is held. */
    public @Nullable String through() {
        return coverage.age() == null ? null : coverage.age().sentence() + "。";
    }

    /** Versions of laws that are held, which are known and not held themselves. */
    public List<CoverageGap> versionsNotHeld() {
        return coverage.knownGaps().stream()
                .filter(gap -> gap.kind().equals("later_version"))
                .toList();
    }

    /** 收录 9 部，未收录 5 部. */
    public static String count(LawDirectory.Group group) {
        return "收录 " + group.held().size() + " 部"
                + (group.missing().isEmpty() ? "" : "，另有 " + group.missing().size() + " 部未收录");
    }
}
