package org.mingfa.answers.risk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.mingfa.answers.AnswerJson;
import org.mingfa.risk.facts.CaseFacts;
import org.mingfa.risk.facts.FactBook;
import org.mingfa.risk.rules.CaseContext;
import org.mingfa.text.problem.Refusal;

/**
 * The address at which the page opens the answers of a case. They stand in its fragment, which no browser sends to a server:
 * stage, role and facts as JSON, compressed (zlib), as base64url.
 */
final class AnswersLink {

    /** Where the page stands: no query, no fragment, nobody's name. */
    private static final Pattern PAGE = Pattern.compile("https?://[\\w.-]+(:\\d{1,5})?(/[\\w.~-]+)*/?");

    private static final int LONGEST_PAGE = 200;

    private static final String PLACE = "#/pages/risk/index?answers=";

    private AnswersLink() {}

    /**
     * The address.
     *
     * @param page where the page is, as its visitors write it
     * @param keys of the facts that go along
     * @throws Refusal when no page can be there
     */
    static String of(String page, CaseContext context, Collection<String> keys) {
        if (page.length() > LONGEST_PAGE || !PAGE.matcher(page).matches()) {
            throw Refusal.invalid(
                    "qr_page", "qr_page 应为页面的网址，以 https:// 或 http:// 开头，不带 ? 和 #，最长 " + LONGEST_PAGE + " 个字符。");
        }
        Map<String, Object> facts = new TreeMap<>();
        for (String key : keys) {
            facts.put(key, answer(context.facts(), key));
        }
        Map<String, Object> request = new TreeMap<>(Map.of(
                "stage", context.stage().word(),
                "role", context.role().word(),
                "facts", facts));
        return page + PLACE + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed(request));
    }

    /** As a client gives it. */
    private static String answer(CaseFacts facts, String key) {
        Object value = facts.find(key).orElse(FactBook.UNSURE);
        LocalDate latest = facts.latest().get(key);
        return latest == null ? value.toString() : value + "/" + latest;
    }

    private static byte[] compressed(Map<String, Object> request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater hardest = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream compressing = new DeflaterOutputStream(out, hardest)) {
            compressing.write(AnswerJson.write(request).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("回答无法在内存里压缩", e);
        } finally {
            hardest.end();
        }
        return out.toByteArray();
    }
}
