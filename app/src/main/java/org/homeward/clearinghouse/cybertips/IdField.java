package org.homeward.clearinghouse.cybertips;

import static org.homeward.clearinghouse.cybertips.ResponseCode.INVALID_REQUEST;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The form of {@code /finish} and {@code /retract}: one field, {@code id}. */
final class IdField implements FormReader.Parts {
    private @Nullable String id;

    static long read(HttpServletRequest request) throws IOException {
        var form = new IdField();
        FormReader.read(request, form);
        return Form.number(form.id);
    }

    @Override
    public void field(String name, String value) {
        if (!name.equals("id")) return;
        if (id != null && !id.equals(value)) throw INVALID_REQUEST.because("field 'id': say one report only.");
        id = value;
    }

    @Override
    public void file(InputStream bytes, boolean chosen) {
        throw INVALID_REQUEST.because("field 'file': send files to /upload.");
    }
}
