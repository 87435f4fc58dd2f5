package org.mingfa.api.work;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer that is held until the turn is over: a client that reads slowly waits on its own time. */
final class BufferedResponse extends HttpServletResponseWrapper {

    /** Most answers fit. */
    private static final int USUAL = 32 << 10;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL);
    private final ServletOutputStream stream = new HeldStream(body);
    private @Nullable PrintWriter writer;
    private boolean refused;

    BufferedResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends what was written, in one piece of known length. */
    void send() throws IOException {
        flushBuffer();
        if (refused || getResponse().isCommitted() || body.size() == 0) {
            return;
        }
        getResponse().setContentLength(body.size());
        body.writeTo(getResponse().getOutputStream());
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        flushBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        refused = true;
        super.sendError(status, message);
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        super.sendError(status);
    }

    private static final class HeldStream extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        HeldStream(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("answers are written at once");
        }
    }
}
