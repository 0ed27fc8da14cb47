/** The part of our schema that the cases use. */
export const typeDefs = /* GraphQL */ `
  scalar DateTime

  type Query {
    viewer: Viewer!
    workItems(first: Int! = 20): WorkItemConnection!
  }
  type Mutation {
    updateWorkItem(input: UpdateWorkItemInput!): UpdateWorkItemResult
  }
  input UpdateWorkItemInput {
    id: ID!
    title: String
  }
  union UpdateWorkItemResult = UpdateWorkItemSuccess | NotFoundError
  type UpdateWorkItemSuccess {
    workItem: WorkItem!
  }
  type NotFoundError {
    message: String!
  }
  type Viewer {
    user: User!
    organization: Organization!
    permissions: [String!]!
  }
  type User {
    id: ID!
    name: String!
    email: String
  }
  type Organization {
    id: ID!
    name: String!
  }
  type PageInfo {
    hasNextPage: Boolean!
  }
  type WorkItemConnection {
    nodes: [WorkItem!]!
    pageInfo: PageInfo!
  }
  type WorkItem {
    id: ID!
    taskId: String!
    type: WorkItemType!
    title: String!
    description: String
    priority: Priority!
    position: Float!
    startDate: DateTime
    dueDate: DateTime
    estimatedHours: Int
    isAiProcessing: Boolean!
    codingAgent: String
    aiModel: String
    enteredDoneAt: DateTime
    createdAt: DateTime!
    updatedAt: DateTime!
    assignee: String
    status: WorkItemStatus!
    tags: [Tag!]!
    column: BoardColumn
    board: Board
    project: Project
    parent: WorkItem
    assignees: [Assignee!]!
    createdBy: User
    comments(first: Int! = 20): CommentConnection!
  }
  enum WorkItemType {
    EPIC
    FEATURE
    STORY
    TASK
    IDEA
  }
  enum Priority {
    LOW
    MEDIUM
    HIGH
    URGENT
  }
  enum ColumnRole {
    BACKLOG
    TODO
    IN_PROGRESS
    REVIEW
    TESTING
    NEEDS_FIX
    VALIDATING
    RELEASE
    TO_DOCUMENT
    DONE
    OTHER
  }
  enum BoardArea {
    DEVELOPMENT
    SALES
    MARKETING
    SUPPORT
    GENERAL
  }
  enum ProjectStatus {
    ACTIVE
    ARCHIVED
    ON_HOLD
  }
  enum AssigneeRole {
    RESPONSIBLE
    COLLABORATOR
    REVIEWER
  }
  type WorkItemStatus {
    role: ColumnRole!
    name: String!
    color: String
    isDone: Boolean!
  }
  type Tag {
    id: ID!
    name: String!
    color: String!
  }
  type BoardColumn {
    id: ID!
    name: String!
    color: String!
    order: Int!
    role: ColumnRole!
    isDone: Boolean!
    createdAt: DateTime!
    updatedAt: DateTime!
  }
  type Board {
    id: ID!
    name: String!
    description: String
    area: BoardArea!
    isDefault: Boolean!
    createdAt: DateTime!
    updatedAt: DateTime!
  }
  type Project {
    id: ID!
    name: String!
    description: String
    color: String!
    icon: String
    folderPath: String
    status: ProjectStatus!
    clientName: String
    productionUrl: String
    stagingUrl: String
    techStack: [String!]!
    startDate: DateTime
    targetDate: DateTime
    createdAt: DateTime!
    updatedAt: DateTime!
  }
  type Assignee {
    user: User!
    role: AssigneeRole!
    assignedAt: DateTime!
  }
  type CommentConnection {
    nodes: [Comment!]!
  }
  type Comment {
    id: ID!
    content: String!
    author: User!
    createdAt: DateTime!
    updatedAt: DateTime!
  }
`;
