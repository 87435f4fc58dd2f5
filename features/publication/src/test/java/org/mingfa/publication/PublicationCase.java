package org.mingfa.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingfa.publication.CourtMarks.Effect;
import org.mingfa.publication.CourtMarks.Suitability;
import org.mingfa.publication.GateRuling.Withheld;
import org.mingfa.publication.PersonNameExtractor.PersonNames;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.parse.judgment.JudgmentParser;
import org.mingfa.text.parse.judgment.ParsedJudgment;
import org.mingfa.text.table.TableRow;
import org.mingfa.text.table.TextResource;

/** One invented case of cases.tsv: what is given, what has to come out, and why it is among them. */
record PublicationCase(Kind kind, String given, String expected, String why) {

    enum Kind {
        TEXT,
        NAME,
        NAMES,
        GATE
    }

    static List<PublicationCase> all() {
        return new TextResource(PublicationCase.class, "cases.tsv")
                .rows("kind", "given", "expected", "why").stream()
                        .map(PublicationCase::of)
                        .toList();
    }

    private static PublicationCase of(TableRow row) {
        return new PublicationCase(
                Kind.valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT)),
                row.get("given").replace("\\n", "\n"),
                row.find("expected").orElse("").replace("\\n", "\n"),
                row.get("why"));
    }

    String text() {
        return given.replaceAll("[⟦⟧]", "");
    }

    /** What our code makes of it. */
    String made() {
        return switch (kind) {
            case TEXT -> Anonymiser.of(text(), PartyRegister.NONE).anonymise(text());
            case NAME -> Surnames.hidden(given);
            case NAMES -> {
                List<String> names = Arrays.asList(given.split("、"));
                Map<String, String> labels = Pseudonyms.of(
                                new PersonNames(names, Map.of(), List.of(), false, List.of(), List.of(), List.of()), "")
                        .labels();
                yield names.stream().map(labels::get).collect(Collectors.joining("、"));
            }
            case GATE ->
                PublicationGate.rule(judgment(), marks()) instanceof Withheld withheld
                        ? withheld.rule().code()
                        : "RELEASED";
        };
    }

    /** The places that have to go, as begin and end in the text. */
    List<int[]> gold() {
        List<int[]> gold = new ArrayList<>();
        int marks = 0;
        int begin = 0;
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) == '⟦') {
                begin = i - marks++;
            } else if (given.charAt(i) == '⟧') {
                gold.add(new int[] {begin, i - marks++});
            }
        }
        return gold;
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (String field : given.split(";")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }

    private CourtMarks marks() {
        Map<String, String> fields = fields();
        return new CourtMarks(
                fields.get("doc_type"),
                fields.containsKey("secrets") ? List.of(fields.get("secrets")) : List.of(),
                "false".equals(fields.get("effective")) ? Effect.NOT_EFFECTIVE : Effect.NOT_SAID,
                fields.containsKey("unsuitable") ? Suitability.UNSUITABLE : Suitability.NOT_SAID,
                origin(fields),
                List.of());
    }

    private static Origin origin(Map<String, String> fields) {
        return fields.containsKey("source_url") || fields.containsKey("fetched_at")
                ? Origin.of(
                        fields.get("source"),
                        fields.get("source_url"),
                        fields.containsKey("fetched_at") ? LocalDate.parse(fields.get("fetched_at")) : null)
                : Origin.ofName(fields.get("source"), fields.get("url"));
    }

    private Judgment judgment() {
        Map<String, String> fields = fields();
        ParsedJudgment parsed =
                new JudgmentParser().parse("case", fields.get("text")).value();
        CaseHeader header = new CaseHeader(
                new DocumentId("c1"),
                "1",
                null,
                fields.getOrDefault("title", "裁判文书 1"),
                Nature.OFFICIAL,
                null,
                null,
                null,
                fields.get("cause"),
                null,
                fields.containsKey("decided") ? LocalDate.parse(fields.get("decided")) : null,
                CaseTier.BASIC,
                new SourceFile("x", "x.jsonl#1", ""),
                Dispute.UNREAD,
                null);
        return new Judgment(header, parsed == null ? List.of() : parsed.sections());
    }
}
