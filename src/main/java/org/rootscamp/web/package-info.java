/** The pages: shells and static files, which call the HTTP API and nothing else. */
package org.rootscamp.web;
