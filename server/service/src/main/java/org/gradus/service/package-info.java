/** What the service does, whoever asks and however: evidence in, assessments out, bulk runs, backups. Knows no HTTP. */
package org.gradus.service;
