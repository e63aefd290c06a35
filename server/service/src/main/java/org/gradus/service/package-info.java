/** What the service does, whoever asks and however: evidence in, assessments out, bulk runs, backups. Knows no HTTP. */
@NullMarked
package org.gradus.service;

import org.jspecify.annotations.NullMarked;
