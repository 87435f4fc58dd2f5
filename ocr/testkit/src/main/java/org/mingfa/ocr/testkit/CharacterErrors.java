package org.mingfa.ocr.testkit;

/** Levenshtein's distance of what was read from what was printed, blanks apart, by characters printed. */
public final class CharacterErrors {

    private CharacterErrors() {}

    public static double rate(String printed, String read) {
        String a = printed.replaceAll("[\\s\u3000]", "");
        String b = read.replaceAll("[\\s\u3000]", "");
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return (double) row[b.length()] / Math.max(1, a.length());
    }
}
