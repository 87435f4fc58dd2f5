package org.mingfa.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.answers.LawAnswer;
import org.mingfa.answers.law.LawContents;
import org.mingfa.answers.law.VersionList;
import org.mingfa.text.document.Nature;

/** One version of a law: its particulars, its contents, and the other versions. */
public record LawSheet(LawContents page, VersionList versions, Links links) implements Sheet {

    @Override
    public String template() {
        return "law";
    }

    @Override
    public PageHead head() {
        LawAnswer law = page.law();
        String caution = PageWording.caution(law.nature());
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
                .anyMatch(LawContents.ContentsEntry::gap);
    }

    /**
     * A line of the contents at the side.
     *
     * @param level 1 for the outermost
     * @param anchor where it stands in the text
     * @param range the first and the last article right under it; empty where these stand under headings of its own
     */
    public record ContentsLine(int level, String name, String anchor, String range) {}

    /** Every heading once, with those above it; of a law without headings its articles. */
    public List<ContentsLine> lines() {
        List<ContentsLine> lines = new ArrayList<>();
        List<String> above = List.of();
        for (int i = 0; i < page.contents().size(); i++) {
            LawContents.Heading heading = page.contents().get(i);
            List<String> path = heading.path();
            if (path.isEmpty()) {
                heading.entries().stream()
                        .filter(entry -> entry.number() != null)
                        .map(entry -> new ContentsLine(1, entry.number(), "a" + entry.ordinal(), ""))
                        .forEach(lines::add);
            }
            for (int level = 0; level < path.size(); level++) {
                boolean isOwn = level == path.size() - 1;
                if (isOwn || !path.subList(0, level + 1).equals(above.subList(0, Math.min(level + 1, above.size())))) {
                    lines.add(new ContentsLine(level + 1, path.get(level), "h" + i, isOwn ? range(heading) : ""));
                }
            }
            above = path;
        }
        return lines;
    }

    private static String range(LawContents.Heading heading) {
        List<String> numbers = heading.entries().stream()
                .flatMap(entry -> Stream.ofNullable(entry.number()))
                .toList();
        return numbers.size() < 2 ? String.join("", numbers) : numbers.getFirst() + "至" + numbers.getLast();
    }

    /** Where the version can be read beside this one; null where either is not the text of the law. */
    public @Nullable String comparison(LawAnswer version) {
        return isOfficial(version)
                        && isOfficial(page.law())
                        && !version.id().equals(page.law().id())
                ? links.compare(page.law(), version.id())
                : null;
    }

    private static boolean isOfficial(LawAnswer version) {
        return version.nature().equals(Nature.OFFICIAL.label());
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
