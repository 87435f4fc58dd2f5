package org.mingfa.indexer.corpus;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.text.document.Provision;
import org.mingfa.text.parse.ParsedText;

/** The ministry that made a rule (立法法 第九十一条), by what stands above the text: its order, its meeting, the number of its paper. */
final class MinistryReading {

    private static final Pattern ORDER = Pattern.compile(
            "((?:国家|中华人民共和国)?[\\u4e00-\\u9fa5]{2,14}?(?:部|委员会|总局|署))(?:令\\s*第|第?[\\d０-９一二三四五六七八九十]*次?部务会议|部长办公会议)");
    private static final Pattern PAPER = Pattern.compile("(?m)^(劳部|劳社部|人社部)发\\s*[〔\\[【（(]\\d{4}[〕\\]】）)]");
    private static final Pattern CATEGORY =
            Pattern.compile("(?m)^category:\\s*\"?([\\u4e00-\\u9fa5]{2,14}(?:部|委员会|总局|署))\"?\\s*$");

    private static final Map<String, String> SIGNS = Map.of("劳部", "劳动部", "劳社部", "劳动和社会保障部", "人社部", "人力资源和社会保障部");

    private MinistryReading() {}

    /**
     * The ministry as the text, its paper or its record names it; empty where none does.
     *
     * @param front the YAML above the text, or ""
     */
    static Optional<String> find(ParsedText text, String front) {
        String head = Stream.concat(
                        text.notes().stream(),
                        text.provisions().stream()
                                .filter(part -> part instanceof Provision.Section section
                                        && section.kind() == Provision.Section.Kind.PREAMBLE)
                                .map(Provision::text))
                .collect(Collectors.joining("\n"));
        return first(ORDER, head)
                .or(() -> first(CATEGORY, front))
                .or(() -> first(PAPER, head).flatMap(sign -> Optional.ofNullable(SIGNS.get(sign))));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
