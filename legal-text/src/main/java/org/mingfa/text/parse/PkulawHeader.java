package org.mingfa.text.parse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.text.citation.DocumentNumber;
import org.mingfa.text.day.WrittenDay;

/**
 * The first line of a text as 北大法宝 exports it: 【发布部门】…【发文字号】…【发布日期】….
 *
 * @param documentNumber in canonical form 法〔2019〕61号 where it is one, else as written
 * @param level 效力级别 as written
 * @param body the text behind the header line
 */
public record PkulawHeader(
        @Nullable String authority,
        @Nullable String documentNumber,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        @Nullable String level,
        String body) {

    private static final Pattern FIELD = Pattern.compile("【([^】\\n]{1,10})】([^【\\n]*)");
    /** Reads the header; empty when the first line that is not blank does not begin with 【. */
    public static Optional<PkulawHeader> find(String text) {
        String clean = text.replace("\ufeff", "").stripLeading();
        int lineEnd = clean.indexOf('\n') < 0 ? clean.length() : clean.indexOf('\n');
        Matcher field = FIELD.matcher(clean.substring(0, lineEnd));
        Map<String, String> fields = new LinkedHashMap<>();
        while (field.find()) {
            fields.put(field.group(1).strip(), field.group(2).strip());
        }
        boolean header = clean.startsWith("【") && (fields.containsKey("发布部门") || fields.containsKey("发文字号"));
        return header ? Optional.of(of(fields, clean.substring(lineEnd).strip())) : Optional.empty();
    }

    private static PkulawHeader of(Map<String, String> fields, String body) {
        String number = fields.get("发文字号");
        String canonical = number == null
                ? null
                : DocumentNumber.find(number).map(DocumentNumber::format).orElse(number);
        String text = body.endsWith("|") ? body.substring(0, body.length() - 1).stripTrailing() : body;
        return new PkulawHeader(
                fields.get("发布部门"),
                canonical,
                date(fields.get("发布日期")),
                date(fields.get("实施日期")),
                fields.get("效力级别"),
                text);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : WrittenDay.OF_REGISTER.findFirst(text).orElse(null);
    }
}
