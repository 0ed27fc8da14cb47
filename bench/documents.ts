import { sha256 } from '../src/kernel/sha256.ts';

export const viewerText = `query Viewer {
  viewer { user { id name email } organization { id name } permissions }
}`;

/** About 2 kB over the newest work items and their relations. */
export const nestedText = `# What the overview of a team shows: its newest work items, and for each of them
# where it is, what it is a part of, who has to do with it and what they said in their last comments.
query NewestWorkItems($first: Int!, $comments: Int!) {
  workItems(first: $first) {
    nodes {
      ...Card
      ...Place
      ...People
      ...Talk
    }
    pageInfo {
      hasNextPage
    }
  }
}

# What a card shows of an item before anybody opens it.
fragment Card on WorkItem {
  id
  taskId
  type
  title
  description
  priority
  position
  startDate
  dueDate
  estimatedHours
  isAiProcessing
  codingAgent
  aiModel
  enteredDoneAt
  createdAt
  updatedAt
  status {
    role
    name
    color
    isDone
  }
  tags {
    id
    name
    color
  }
}

# Where it is: on which board, in which column, of which project, and below what.
fragment Place on WorkItem {
  column {
    id
    name
    color
    order
    role
    isDone
    createdAt
    updatedAt
  }
  board {
    id
    name
    description
    area
    isDefault
    createdAt
    updatedAt
  }
  project {
    id
    name
    description
    color
    icon
    folderPath
    status
    clientName
    productionUrl
    stagingUrl
    techStack
    startDate
    targetDate
    createdAt
    updatedAt
  }
  parent {
    ...Group
    parent {
      ...Group
    }
  }
}

# An epic, feature or story that it is below.
fragment Group on WorkItem {
  id
  taskId
  type
  title
  description
  priority
  startDate
  dueDate
  estimatedHours
  createdAt
  updatedAt
  createdBy {
    ...Person
  }
}

# Who has to do with it.
fragment People on WorkItem {
  assignees {
    role
    assignedAt
    user {
      ...Person
    }
  }
  createdBy {
    ...Person
  }
}

fragment Person on User {
  id
  name
  email
}

# The last that was said about it, the newest first.
fragment Talk on WorkItem {
  comments(first: $comments) {
    nodes {
      id
      content
      createdAt
      updatedAt
      author {
        ...Person
      }
    }
  }
}
`;

export const renameText = `mutation Rename($input: UpdateWorkItemInput!) {
  updateWorkItem(input: $input) {
    __typename
    ... on UpdateWorkItemSuccess {
      workItem { id taskId type title priority status { role isDone } project { name } }
    }
    ... on NotFoundError { message }
  }
}`;

/** The registered operations by their hash. */
export const persistedDocuments: Readonly<Record<string, string>> = {
  [sha256(viewerText)]: viewerText,
};
