package org.mingfa.text.parse.judgment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.lexicon.Appellation;
import org.mingfa.text.lexicon.PartyRole;
import org.mingfa.text.parse.TextLine;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/**
 * Reads the text of a judgment into its parts, by the anchors of the court's format rules
 * (法〔2016〕221号). What the text does not say is null.
 */
public final class JudgmentParser {

    /**
     * Parses one text.
     *
     * @param where the input as its reader knows it, for problems
     */
    public Outcome<ParsedJudgment> parse(String where, String text) {
        List<TextLine> lines = TextLine.read(text);
        if (lines.isEmpty()) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, where, "没有文字。"));
        }
        JudgmentHead head = JudgmentHead.read(lines);
        return Outcome.of(head.judgment(JudgmentSections.read(lines)));
    }

    /**
     * Cuts a judgment at the words that open its parts.
     *
     * <p>Judgments come one paragraph a line or all in one line; sentences are therefore the units, and a part begins at
     * the sentence that opens it.
     */
    private static final class JudgmentSections {

        private static final Pattern PARTIES =
                Pattern.compile("^(?:" + PartyRole.LISTED + "|" + PartyRole.ACTING + ")[（(：:，,]?.*");
        private static final Pattern CLAIM = Pattern.compile(
                "(?:向(?:本院|一审法院|原审法院)(?:提出|起诉)|诉讼请求[:：]|诉称|上诉请求|上诉称|申请再审称|再审请求|提起上诉|请求[:：]|起诉称|起诉至|请求判令)");
        private static final Pattern DEFENCE = Pattern.compile("(?:辩称|答辩称|未作答辩|未提交答辩|述称|未到庭|未答辩|提交意见)");
        private static final Pattern FACTS = Pattern.compile(
                "(?:经审理查明|本院查明|经审查查明|本院经审理认定|一审法院认定事实|一审法院查明|原审法院查明|一审查明|审理查明|本院二审.{0,10}查明|本院对一审查明的事实予以确认|经审理认定)");
        private static final Pattern REASONING = Pattern.compile("^(?:本院(?:经审[查理])?(?:再审)?(?:二审)?认为|本院经审[查理]后?认为)");
        private static final Pattern BASIS =
                Pattern.compile("^(?:综上[^，,]{0,8}[，,])?(?:据此[，,])?(?:故)?(?:依照|依据|根据|适用).*《.*(?:判决|裁定|决定|规定)");
        private static final Pattern ORDER = Pattern.compile("(?:判决|裁定|决定|协议)如下[:：]?");
        /** …不符合规定的情形，本院依照《…》的规定，裁定如下： in one sentence with the end of the reasons. */
        private static final Pattern CLOSING = Pattern.compile("(?:依照|依据|根据|适用).*[《〈].*(?:判决|裁定|决定)如下[:：]?$");

        private static final Pattern DISMISSING_ITEM = Pattern.compile("^[二三四五六七八九十]+、驳回");
        private static final Pattern TAIL =
                Pattern.compile("^(?:案件受理费|一审案件受理费|二审案件受理费|如不服本|本判决为终审|本裁定为终审|本裁定一经|本判决自|申请再审案件受理费|如果未按本判决|"
                        + Appellation.SIGNER + ")");

        private final List<CaseSection> sections = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private CasePart part = CasePart.OTHER;
        private boolean introduced;
        private boolean reasoned;
        private boolean ordered;

        private JudgmentSections() {}

        static List<CaseSection> read(List<TextLine> lines) {
            JudgmentSections sections = new JudgmentSections();
            for (TextLine line : lines) {
                sections.line(line.text());
            }
            sections.close();
            return sections.sections;
        }

        private void line(String line) {
            String gap = "\n";
            int start = 0;
            while (start < line.length()) {
                int end = sentenceEnd(line, start);
                sentence(line.substring(start, end), gap);
                gap = "";
                start = end;
            }
        }

        private static int sentenceEnd(String line, int start) {
            int stop = line.indexOf('。', start);
            return stop < 0 ? line.length() : stop + 1;
        }

        private void sentence(String sentence, String gap) {
            CasePart opened = opened(sentence.strip()); // paragraphs may be parted by spaces alone
            if (opened != part) {
                close();
                part = opened;
            }
            int order = part == CasePart.BASIS ? behindOrder(sentence) : 0;
            text.append(text.isEmpty() ? "" : gap).append(sentence, 0, order == 0 ? sentence.length() : order);
            if (order > 0) {
                close();
                part = CasePart.ORDER;
                ordered = true;
                text.append(sentence, order, sentence.length());
            }
        }

        private static int behindOrder(String sentence) {
            var order = ORDER.matcher(sentence);
            return order.find() ? order.end() : 0;
        }

        private CasePart opened(String sentence) {
            if (ordered) {
                if (DISMISSING_ITEM.matcher(sentence).find()) {
                    return CasePart.ORDER; // courts put the notice on late payment before the last item
                }
                return TAIL.matcher(sentence).find() || part == CasePart.OTHER ? CasePart.OTHER : CasePart.ORDER;
            }
            if (REASONING.matcher(sentence).find()) {
                reasoned = true;
                return CasePart.REASONING;
            }
            if (reasoned && CLOSING.matcher(sentence).find()) {
                return CasePart.BASIS;
            }
            if (BASIS.matcher(sentence).find()
                    && (reasoned || ORDER.matcher(sentence).find())) {
                boolean closes = ORDER.matcher(sentence).find();
                return closes ? CasePart.BASIS : part;
            }
            if (reasoned) {
                boolean order = ORDER.matcher(sentence).find() && sentence.length() < 60;
                return order ? CasePart.BASIS : part;
            }
            return beforeReasoning(sentence);
        }

        private CasePart beforeReasoning(String sentence) {
            boolean head = !introduced && (part == CasePart.OTHER || part == CasePart.PARTIES);
            if (head && sentence.contains("一案")) {
                introduced = true;
                return CasePart.OTHER;
            }
            boolean party = PARTIES.matcher(sentence).matches()
                    && !DEFENCE.matcher(sentence).find();
            if (head && party && !CLAIM.matcher(sentence).find()) {
                return CasePart.PARTIES;
            }
            if (FACTS.matcher(sentence).find()) {
                return CasePart.FACTS;
            }
            if (part != CasePart.FACTS && DEFENCE.matcher(sentence).find()) {
                return CasePart.DEFENCE;
            }
            if (part != CasePart.FACTS
                    && part != CasePart.DEFENCE
                    && CLAIM.matcher(sentence).find()) {
                return CasePart.CLAIM;
            }
            return part;
        }

        private void close() {
            String found = text.toString().strip();
            if (!found.isEmpty()) {
                sections.add(new CaseSection(part, found));
            }
            text.setLength(0);
        }
    }
}
