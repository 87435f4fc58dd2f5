package org.mingfa.api.page;

import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.LawContents;
import org.mingfa.answers.law.VersionList;

/** One version of a law: its particulars, its contents, and the other versions. */
public record LawSheet(LawContents page, VersionList versions, Links links) implements Sheet {

    @Override
    public String template() {
        return "law";
    }

    @Override
    public PageHead head() {
        LawAnswer law = page.law();
        String caution = Wording.caution(law.nature());
        return new PageHead(
                law.title() + (caution.isEmpty() ? "" : "：" + caution),
                law.title() + "，" + law.authority() + "，" + law.statusToday() + "。" + page.held(),
                Links.canonical(law),
                Links.json(links.law(law.id())),
                StructuredData.of(law),
                page.from().generation());
    }

    public boolean hasGaps() {
        return page.contents().stream()
                .flatMap(heading -> heading.entries().stream())
                .anyMatch(LawContents.Entry::gap);
    }

    /** The version in force today; null when there is none, or this is it. */
    public @Nullable String todays() {
        return versions.versions().stream()
                .filter(version -> StatusTag.isInForce(version.statusToday()))
                .filter(version ->
                        links.day() != null || !version.id().equals(page.law().id()))
                .findFirst()
                .map(version -> new Links(null).law(version.id()))
                .orElse(null);
    }

    /** This very version without the day. */
    public String undated() {
        return new Links(null).law(page.law().id());
    }
}
