package org.mingfa.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;
import org.mingfa.api.problem.ApiProblem;
import org.mingfa.api.problem.ProblemCode;

/**
 * A form as a browser sends it, multipart/form-data: its texts and files by name. Read in memory: nothing that somebody
 * sends is written to a disk.
 */
public record FormBody(Map<String, String> texts, Map<String, byte[]> files) {

    private static final int MOST_PARTS = 16;

    public FormBody {
        texts = Map.copyOf(texts);
        files = Map.copyOf(files);
    }

    /** The form of a request; a problem where it is none. */
    public static FormBody read(HttpServletRequest request) throws IOException {
        String boundary = boundary(request.getContentType());
        byte[] body = request.getInputStream().readAllBytes();
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxParts(MOST_PARTS);
        parser.setMaxMemoryFileSize(-1);
        parser.setMaxFileSize(body.length);
        parser.setMaxLength(body.length);
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, byte[]> files = new LinkedHashMap<>();
        CompletableFuture<MultiPartFormData.Parts> parsed = new CompletableFuture<>();
        parser.parse(Content.Source.from(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(parsed));
        try (MultiPartFormData.Parts parts = parsed.join()) {
            for (MultiPart.Part part : parts) {
                if (part.getName() == null) {
                    throw malformed(); // no browser sends a part that nothing is called
                }
                if (part.getFileName() == null) {
                    texts.put(part.getName(), part.getContentAsString(StandardCharsets.UTF_8));
                } else {
                    files.put(part.getName(), bytes(part));
                }
            }
        } catch (CompletionException unreadable) {
            throw malformed();
        }
        return new FormBody(texts, files);
    }

    private static byte[] bytes(MultiPart.Part part) throws IOException {
        ByteBuffer content = Content.Source.asByteBuffer(part.createContentSource());
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    private static String boundary(@Nullable String type) {
        if (type == null || !type.startsWith("multipart/form-data")) {
            throw malformed();
        }
        for (String parameter : type.split(";")) {
            String stripped = parameter.strip();
            if (stripped.startsWith("boundary=")) {
                return stripped.substring("boundary=".length()).replaceAll("^\"|\"$", "");
            }
        }
        throw malformed();
    }

    private static ApiProblem malformed() {
        return ApiProblem.of(ProblemCode.BAD_REQUEST, "表单读不出来，请重新填写后提交。");
    }

    /** A text that was filled in, or null. */
    public @Nullable String text(String name) {
        String text = texts.get(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** A file that was chosen, or null; a browser sends an empty one where none was. */
    public byte @Nullable [] file(String name) {
        byte[] file = files.get(name);
        return file == null || file.length == 0 ? null : file;
    }
}
