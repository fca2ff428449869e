/**
 * Photos and documents of the things of other modules, and the quarantine for files from the public.
 *
 * <h2>Using photos</h2>
 * <pre>{@code
 * var grant = access.open(user, number.ref(), purpose);                     // opens all photos of the case
 * for (var photo : photos.list(grant, number.ref()))                        // the first to show before the others
 *     if (photo.mayBePublished()) photos.published(grant, photo.id(), 1200); // JPEG, sRGB, upright, nothing in it but the picture
 * }</pre>
 *
 * {@link org.homeward.clearinghouse.imagery.PhotosChanged} tells whoever keeps copies that they may be out of date. A module whose things
 * may have photos says what things there are by a {@link org.homeward.clearinghouse.imagery.PhotoSubjects}: this module knows none.
 *
 * <h2>How a file becomes a picture</h2>
 * <ol>
 *   <li>{@code UploadForm} reads it from the stream of the request, within a limit of bytes. Spring's own reading of forms with files is
 *       switched off for all of Homeward, because the container would write the file to the disk as it is. So the token against forged
 *       requests goes into the address of such a form.
 *   <li>{@code SealedFiles} encrypts it while it comes in, and names it by its hash.
 *   <li>{@code Darkroom} has it read by a process of its own ({@code darkroom} is what runs there), which answers with a picture made anew
 *       or with a {@code Fault}, whose words go to whoever chose the file.
 *   <li>The original is never shown or changed: a crop is kept as numbers, and the picture is made of the original anew.
 * </ol>
 * Files are on the disk before the row that names them commits; {@code FilesCheck} finds and removes what a crash left.
 *
 * <p>Documents, which are papers as PDF or as a picture, go the same way in and are never opened here: they are handed out as they came, to be
 * saved ({@code Documents}). {@link org.homeward.clearinghouse.imagery.DocumentsChanged} tells whose they are.
 *
 * <p>On pages a picture is grey and blurred by the server until somebody asks for it; asking is a look of its own in the audit trail.
 */
@ApplicationModule(allowedDependencies = {"access"})
@NullMarked
package org.homeward.clearinghouse.imagery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
