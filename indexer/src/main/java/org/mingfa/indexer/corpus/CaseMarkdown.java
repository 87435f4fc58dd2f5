package org.mingfa.indexer.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;

/** A 指导性案例 or 典型案例 as Markdown: its parts under headings. */
final class CaseMarkdown {

    /** With the signs of Markdown any words; without them those that guiding and reference cases are divided by. */
    private static final Pattern HEADING = Pattern.compile("(?m)^(?:#{1,4}\\s*(\\S.*?)\\s*$"
            + "|[ \\u3000]*[【\\[]?(?:[一二三四五六七八九]、)?(关键词|裁判要点|裁判要旨|相关法条|基本案情|裁判结果|裁判理由|关联索引|典型意义|案例分析)[】\\]]?[：:]?[ \\u3000]*$"
            + "|[ \\u3000]*[【\\[]?(关键词)[】\\]]?[：:\\s\\u3000](?=[\\s\\u3000]*\\S))");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");

    private CaseMarkdown() {}

    /** True when at least one heading names a part of a case. */
    static boolean isCase(String text) {
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            if (CaseParts.find(name(heading)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** What stands under each heading; a heading that names no part goes into its text. */
    static List<CaseSection> sections(String text) {
        List<CaseSection> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        CasePart part = CasePart.OTHER;
        String title = "";
        int start = 0;
        while (heading.find()) {
            add(sections, part, title, text.substring(start, heading.start()));
            title = name(heading).replaceAll("^(?:[一二三四五六七八九]、)", "");
            part = CaseParts.find(title).orElse(CasePart.OTHER);
            start = heading.end();
        }
        add(sections, part, title, text.substring(start));
        return sections;
    }

    private static String name(Matcher heading) {
        return Stream.of(heading.group(1), heading.group(2), heading.group(3))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static void add(List<CaseSection> sections, CasePart part, String title, String text) {
        String body =
                COMMENT.matcher(text).replaceAll("").replaceAll("\\n{2,}", "\n").strip();
        if (!body.isEmpty()) {
            sections.add(
                    new CaseSection(part, part == CasePart.OTHER && !title.isEmpty() ? title + "\n" + body : body));
        }
    }
}
