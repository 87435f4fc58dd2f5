package org.mingfa.api.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of our codings a client takes, as it weighs them (RFC 9110 section 12.5.3): {@code br;q=0} is a refusal. */
public final class AcceptedCodings {

    private static final Pattern CODING = Pattern.compile(
            "\\s*([!#$%&'*+.^_`|~0-9a-z-]+)\\s*(?:;\\s*q\\s*=\\s*(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");

    private AcceptedCodings() {}

    /**
     * Those that may be sent, the most wanted first.
     *
     * @param header the value of Accept-Encoding, empty where there is none; a part that cannot be read asks for nothing
     * @param ours the codings that we have, the one that we like best first
     */
    public static List<String> of(String header, List<String> ours) {
        Map<String, Double> weights = new HashMap<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            Matcher coding = CODING.matcher(part);
            if (coding.matches()) {
                weights.put(coding.group(1), coding.group(2) == null ? 1 : Double.parseDouble(coding.group(2)));
            }
        }
        double others = weights.getOrDefault("*", 0.0);
        return ours.stream()
                .filter(coding -> weights.getOrDefault(coding, others) > 0)
                .sorted(Comparator.comparing((String coding) -> weights.getOrDefault(coding, others))
                        .reversed())
                .toList();
    }
}
