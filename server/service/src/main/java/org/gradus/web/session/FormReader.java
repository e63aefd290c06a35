package org.gradus.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.gradus.settings.Settings;
import org.gradus.text.Printable;
import org.gradus.web.http.Body;
import org.gradus.web.http.FormFields;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.springframework.stereotype.Component;

/** Reads forms, with files or without, up to limits, and into memory alone. */
@Component
final class FormReader {
    private static final String WITH_FILES = "multipart/form-data";
    private static final String FORMS = FormFields.MEDIA_TYPE + ", " + WITH_FILES;
    private static final long FIELDS_LIMIT = 512 << 10;
    private static final int MOST_PARTS = 200;
    private static final int HEAD_LIMIT = 4 << 10;

    private final long fileLimit;

    FormReader(Settings settings) {
        this.fileLimit = settings.limits().evidence().toBytes();
    }

    Form read(HttpServletRequest request) throws IOException {
        String type = Body.mediaType(request, FORMS);
        return switch (type) {
            case FormFields.MEDIA_TYPE -> fields(Body.read(request, FIELDS_LIMIT));
            case WITH_FILES -> parts(request);
            default -> throw new ProblemException(Body.unsupported(type, FORMS));
        };
    }

    private static Form fields(byte[] body) {
        var read = new FormFields().add(new String(body, StandardCharsets.ISO_8859_1));
        var fields = new LinkedHashMap<String, List<String>>();
        read.names().forEach(name -> fields.put(name, read.all(name)));
        return new Form(fields, List.of());
    }

    private Form parts(HttpServletRequest request) throws IOException {
        var upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setFileCountMax(MOST_PARTS);
        // A long name in Chinese takes more than the 512 bytes that a part may have for its head otherwise.
        upload.setPartHeaderSizeMax(HEAD_LIMIT);
        upload.setSizeMax(fileLimit + FIELDS_LIMIT);
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new ArrayList<Form.Upload>();
        try {
            FileItemIterator parts = upload.getItemIterator(new ServletRequestContext(request));
            while (parts.hasNext()) {
                part(parts.next(), fields, files);
            }
        } catch (SizeException e) {
            throw tooLarge();
        } catch (FileUploadIOException e) {
            throw e.getCause() instanceof SizeException ? tooLarge() : broken();
        } catch (FileUploadException e) {
            throw broken();
        }
        return new Form(fields, files);
    }

    private static void part(FileItemStream part, Map<String, List<String>> fields, List<Form.Upload> files)
            throws IOException {
        byte[] content;
        try (InputStream in = part.openStream()) {
            content = in.readAllBytes();
        }
        if (part.isFormField()) {
            fields.computeIfAbsent(part.getFieldName(), name -> new ArrayList<>())
                    .add(text(content));
        } else if (part.getName() != null && !part.getName().isEmpty()) {
            files.add(new Form.Upload(plain(part.getName()), new Form.Content(content)));
        }
    }

    /** Some browsers send the folders too, and a name may hold anything. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return Printable.line(last);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw broken();
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                ProblemType.TOO_LARGE,
                "The files together have more than " + fileLimit
                        + " bytes; nothing was stored. Send fewer at a time, or ask the maintainer for a higher limit.",
                "所选文件合计超过 " + fileLimit + " 字节，未存储任何内容。请分次提交，或请维护者提高上限。"));
    }

    private static ProblemException broken() {
        return new ProblemException(Problem.of(
                ProblemType.BAD_REQUEST,
                "The form did not arrive whole. Open its page again, and send it anew.",
                "表单未完整到达。请重新打开页面后再次提交。"));
    }
}
